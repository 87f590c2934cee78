import type { Account } from '@mingkao/contract'
import { StateTag } from '../../../components/state-tag.tsx'

const NEAR_DAYS = 4

/** 检查结果 of one account, with the days left of its 14 where they are few. */
export function AccountState({ account: { verdict, daysLeft } }: { account: Pick<Account, 'verdict' | 'daysLeft'> }) {
  switch (verdict) {
    case 'failed':
      return <StateTag tone="red">不合格</StateTag>
    case 'undetermined':
      return <StateTag tone="neutral">待核实</StateTag>
    case 'not-checked':
      return <StateTag tone="neutral">不检查</StateTag>
    case 'passed':
      if (daysLeft === null) return <StateTag tone="green">合格</StateTag>
      return <StateTag tone={daysLeft <= NEAR_DAYS ? 'amber' : 'green'}>剩 {daysLeft} 天</StateTag>
  }
}
