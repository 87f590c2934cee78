import {
  type ColumnState,
  columnStates,
  dayLabel,
  exemptionFromWarning,
  limitStage,
  type WarningLevels,
} from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import { type EventKind, type Observation, pageOf } from './event-kind.ts'

type Seen = Pick<Observation, 'state' | 'level'> & { title: string }

/**
 * 栏目更新: near its limit (70 %, 90 %), stale, long stale, blank, and in order again. Unknown is none of these; a unit that is
 * exempt from it is not told, and where all are, nobody is.
 */
export const columnFreshness: EventKind = {
  id: 'column-freshness',
  label: '栏目更新',
  observe({ register }) {
    if (!register) return []
    const levels = register.scheme.indicators['column-freshness']
    const names = new Map([...register.ledgers.values()].map(({ unit }) => [unit.code, unit.name]))
    return columnStates({ columns: register.columns }, register.occasion, register.scheme).flatMap((column) => {
      const seen = column.isCounted ? seenOf(column, levels) : null
      return seen ? observationOf(column, seen, { register, names }) : []
    })
  },
}

function seenOf(column: ColumnState, levels: WarningLevels): Seen | null {
  const { state, path, staleSince, dueOn } = column
  if (state === 'stale') return { state: `stale@${staleSince}`, level: 'alarm', title: `栏目“${path}”已超期` }
  if (state === 'long-stale')
    return { state: `long-stale@${staleSince}`, level: 'alarm', title: `栏目“${path}”超期已过一年` }
  if (state === 'blank') return { state: `blank@${staleSince}`, level: 'alarm', title: `栏目“${path}”是空白栏目` }
  if (state === 'unknown' || state === 'exempt' || state === 'folder') return null
  const stage = stageOf(column, levels)
  if (stage === 'urgent') return { state: `urgent@${dueOn}`, level: 'warning', title: `栏目“${path}”即将到期` }
  if (stage === 'near') return { state: `near@${dueOn}`, level: 'warning', title: `栏目“${path}”临近更新期限` }
  return { state: 'fresh', level: 'calm', title: `栏目“${path}”已更新` }
}

function stageOf({ daysLeft, limitDays }: ColumnState, levels: WarningLevels) {
  return daysLeft === null || limitDays === null ? 'within' : limitStage({ daysLeft, limitDays }, levels)
}

type Around = { register: Assessment; names: ReadonlyMap<string, string> }

function observationOf(column: ColumnState, { title, state, level }: Seen, { register, names }: Around): Observation[] {
  const { code, lead, answerable } = column
  const answering = [...new Set(lead === null ? answerable : [lead, ...answerable])]
  const units = level === 'calm' ? answering : answering.filter((unit) => !isExempt(column, unit, register))
  if (answering.length > 0 && units.length === 0) return []
  return [
    {
      subject: code,
      state,
      level,
      units,
      title,
      detail: detailOf(column, lead === null ? null : (names.get(lead) ?? lead)),
      href: pageOf('/columns', register, { column: code }),
    },
  ]
}

/** 免考: nothing is found of it while it lasts, and so nothing is to be warned of. */
function isExempt({ code, dueOn }: ColumnState, unit: string, { ledgers, occasion }: Assessment): boolean {
  const ledger = ledgers.get(unit)
  const warning = { indicator: 'column-freshness', key: code, dueOn } as const
  return ledger !== undefined && exemptionFromWarning(ledger, warning, occasion) !== undefined
}

function detailOf(
  { limitLabel, lastUpdatedOn, staleSince, dueOn, daysLeft }: ColumnState,
  lead: string | null,
): string {
  const parts = [lead === null ? '无责任单位' : `责任单位：${lead}`]
  if (lastUpdatedOn !== null) parts.push(`最近更新：${dayLabel(lastUpdatedOn)}`)
  if (limitLabel !== null) parts.push(`更新期限：${limitLabel}`)
  if (staleSince !== null) parts.push(`自${dayLabel(staleSince)}起超期`)
  else if (dueOn !== null) parts.push(`${dayLabel(dueOn)}到期，还有${daysLeft}天`)
  return `${parts.join('；')}。`
}
