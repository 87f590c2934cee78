import { exemptionFromWarning, type Ledger, monthOf, monthProgress, quotaOf } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import { type EventKind, type Observation, pageOf } from './event-kind.ts'

/** From here on there is still time to do something, and little of it. */
const LAST_WORKING_DAYS = 5

/** 本月进度: near the month's end and behind the pace that meets the quota; once more on the last working day. Not of an exempt month. */
export const monthlyQuota: EventKind = {
  id: 'monthly-quota',
  label: '本月信息量',
  observe: ({ day, register }) =>
    register ? [...register.ledgers.values()].flatMap((ledger) => observationOf(ledger, register, day)) : [],
}

function observationOf(ledger: Ledger, register: Assessment, day: string): Observation[] {
  const { unit, months } = ledger
  const month = monthOf(day)
  const isOwed = unit.owesFrom === null || unit.owesFrom <= `${month}-01`
  const isAssessed = register.results.get(unit.code)?.verdict !== '不参评'
  const count = months.find((it) => it.month === month)?.counted ?? null
  if (!isOwed || !isAssessed || count === null) return []
  const quota = quotaOf(register.scheme.indicators['monthly-quota'], unit.group).value
  const progress = monthProgress(count, day, register.occasion.calendar, quota)
  const left = progress.workingDaysLeft ?? progress.daysLeft
  const common = {
    subject: `${unit.code}/${month}`,
    units: [unit.code],
    detail: `${unit.name}：${progress.sentence}。`,
    href: '/self-check',
    officeHref: pageOf(`/units/${encodeURIComponent(unit.code)}`, register, {}),
  }
  const warning = { indicator: 'monthly-quota', key: month, dueOn: null } as const
  if (progress.missing > 0 && exemptionFromWarning(ledger, warning, register.occasion)) return []
  if (progress.missing === 0) return [{ ...common, state: 'met', level: 'calm', title: '本月信息量已达标' }]
  if (left <= 1) return [{ ...common, state: 'last-day', level: 'warning', title: '本月最后一个工作日，信息量未达标' }]
  if (left <= LAST_WORKING_DAYS && progress.isBehind)
    return [{ ...common, state: 'behind', level: 'warning', title: '本月信息量进度不足' }]
  return []
}
