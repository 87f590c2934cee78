import type { SuspicionKind, VetoFinding, VetoSuspicion } from '@mingkao/contract'
import { StateTag } from '../../components/state-tag.tsx'

export const stateLabels: Record<VetoFinding['state'], string> = {
  suspected: '待核实',
  confirmed: '已确认',
  dismissed: '已排除',
  withdrawn: '已撤回',
}

const stateTones = { suspected: 'amber', confirmed: 'red', dismissed: 'green', withdrawn: 'neutral' } as const

export function StateOf({ state }: Pick<VetoFinding, 'state'>) {
  return <StateTag tone={stateTones[state]}>{stateLabels[state]}</StateTag>
}

/** Whose case it is: the account, or the unit itself. */
export function subjectOf({ account, unit }: Pick<VetoFinding, 'account' | 'unit'>): string {
  return account ? `${account.name}（${account.platform}）` : `${unit.name}（单位）`
}

export const originLabels: Readonly<Record<string, string>> = {
  manual: '检查登记',
  suspicion: '由疑点认定',
  check: '检查轮次',
}

export const kindLabels: Record<SuspicionKind, string> = { 'back-dated': '补填日期', 'month-end': '月末集中发布' }

export const suspicionLabels: Record<VetoSuspicion['state'], string> = {
  open: '待判断',
  dismissed: '已排除',
  recorded: '已转为否决事项',
}

const suspicionTones = { open: 'amber', dismissed: 'green', recorded: 'accent' } as const

export function SuspicionStateOf({ state }: Pick<VetoSuspicion, 'state'>) {
  return <StateTag tone={suspicionTones[state]}>{suspicionLabels[state]}</StateTag>
}
