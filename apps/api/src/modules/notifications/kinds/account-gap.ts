import {
  type AccountFact,
  type AccountState,
  accountStates,
  dayLabel,
  exemptionFromWarning,
  limitStage,
} from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import { type EventKind, type Observation, pageOf } from './event-kind.ts'

/** 政务新媒体: near the gap of 14 days, past it, and in time again. An account nobody has looked at, or that is exempt, is not spoken of. */
export const accountGap: EventKind = {
  id: 'account-gap',
  label: '政务新媒体更新',
  observe({ register }) {
    if (!register) return []
    const { ledgers, occasion, scheme } = register
    return [...ledgers.values()].flatMap((ledger) => {
      const { unit, accounts } = ledger
      return accountStates(ledger, occasion, scheme).flatMap((state, at) => {
        const account = accounts[at]
        if (!account) return []
        const observation = observationOf({ account, state, unit, register })
        const warning = { indicator: 'new-media', key: `${account.code}/no-update`, dueOn: state.dueOn } as const
        return observation?.level !== 'calm' && exemptionFromWarning(ledger, warning, occasion)
          ? []
          : (observation ?? [])
      })
    })
  },
}

type Parts = {
  account: AccountFact
  state: AccountState
  unit: { code: string; name: string }
  register: Assessment
}

function observationOf({ account, state, unit, register }: Parts): Observation | null {
  const { daysLeft, dueOn, idleDays } = state
  if (daysLeft === null) return null
  const limitDays = register.scheme.indicators['new-media'].maximumGapDays.value
  const name = `${account.platform}“${account.name}”`
  const idle = `已${idleDays}天没有更新`
  const until = dueOn === null ? '' : `，${dayLabel(dueOn)}前须更新`
  const common = {
    subject: account.code,
    units: [unit.code],
    href: pageOf('/accounts', register, { account: account.code }),
  }
  const owner = `主管单位：${unit.name}`
  switch (limitStage({ limitDays, daysLeft }, register.scheme.indicators['column-freshness'])) {
    case 'past':
      return {
        ...common,
        state: `over@${dueOn}`,
        level: 'alarm',
        title: `${name}超过${limitDays}天未更新`,
        detail: `${owner}；${idle}，单项否决。`,
      }
    case 'urgent':
      return {
        ...common,
        state: `urgent@${dueOn}`,
        level: 'warning',
        title: `${name}距${limitDays}天上限还有${daysLeft}天`,
        detail: `${owner}；${idle}${until}。`,
      }
    case 'near':
      return {
        ...common,
        state: `near@${dueOn}`,
        level: 'warning',
        title: `${name}临近${limitDays}天上限`,
        detail: `${owner}；${idle}${until}。`,
      }
    case 'within':
      return { ...common, state: 'fresh', level: 'calm', title: `${name}已更新`, detail: `${owner}。` }
  }
}
