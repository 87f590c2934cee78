import {
  type ColumnFact,
  type ColumnState,
  columnStates,
  type Scheme,
  schemeSchema,
  UnknownCalendarYear,
  type WorkingCalendar,
} from '@mingkao/rules'
import { addDays } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { columnFacts } from '../assessments/index.ts'
import { loadCalendar } from '../working-calendar/index.ts'
import {
  type ColumnExclusion,
  type ColumnExemption,
  type RegisterMoment,
  type RegisterRow,
  registerRepository,
} from './register.repository.ts'

/** As of what: a period's check time, any moment (a later one asks what happens without another update), or now. */
export type AsOf = { period?: string | undefined; at?: string | undefined }

/** Columns at a moment, each with the rules' verdict; no scheme in force: no verdicts. */
export type OpenedColumns = {
  moment: RegisterMoment
  day: string
  scheme: Scheme | null
  calendar: WorkingCalendar
  rows: RegisterRow[]
  facts: ColumnFact[]
  states: ColumnState[]
  exemptions: ColumnExemption[]
  /** Of the period asked about. */
  exclusions: ColumnExclusion[]
}

type Source = { sql: Pool | PoolClient; now: Date }

/**
 * 栏目与维护分工 with the state of each column, by packages/rules from the same facts as every standing.
 * @param only ids; null: every column. A column's state depends on those below it: give whole branches
 * @throws Refusal BAD_REQUEST for two moments, NOT_FOUND for an unknown period, UNPROCESSABLE where the period has no
 *   scheme or a working-day limit meets a year whose calendar is not known
 */
export async function openColumns(
  { sql, now }: Source,
  asOf: AsOf,
  only: number[] | null = null,
): Promise<OpenedColumns> {
  const repository = registerRepository(sql)
  const moment = await momentOf(repository, asOf, now)
  const day = dayOfMoment(moment.at)
  const rows = await repository.list(moment, only)
  const content = await repository.findScheme(day)
  if (content === null && asOf.period !== undefined) {
    throw new Refusal('UNPROCESSABLE', `${day} 没有生效的考核方案，请管理员先发布方案。`)
  }
  const scheme = content === null ? null : schemeSchema.parse(content)
  const facts = scheme === null ? [] : factsOf(rows, scheme, day)
  const calendar = await loadCalendar(sql)
  const states = scheme === null ? [] : statesOf(facts, scheme, { day, calendar })
  const exemptions = await repository.listExemptions(day)
  const exclusions = asOf.period === undefined ? [] : await repository.listExclusions(asOf.period)
  return { moment, day, scheme, calendar, rows, facts, states, exemptions, exclusions }
}

async function momentOf(
  repository: ReturnType<typeof registerRepository>,
  { period, at }: AsOf,
  now: Date,
): Promise<RegisterMoment> {
  if (period !== undefined && at !== undefined) {
    throw new Refusal('BAD_REQUEST', '考核周期和查看时点请只选一个。', {
      fields: [{ path: 'at', message: '已选考核周期，不能再选时点' }],
    })
  }
  if (at !== undefined) return { at: new Date(at), dataAsOf: new Date(at) < now ? new Date(at) : null, now }
  if (period === undefined) return { at: now, dataAsOf: null, now }
  const found = await repository.findPeriod(period)
  if (!found) throw new Refusal('NOT_FOUND', `没有“${period}”这个考核周期，请从周期列表中选择。`)
  return { at: found.checkAt !== null && found.checkAt < now ? found.checkAt : now, dataAsOf: found.dataAsOf, now }
}

function factsOf(rows: readonly RegisterRow[], scheme: Scheme, day: string): ColumnFact[] {
  const codes = new Map(rows.flatMap(({ keepers }) => (keepers ?? []).map(({ unitId, code }) => [unitId, code])))
  return columnFacts(
    rows.map(({ parentId, keepers, ...row }) => ({
      ...row,
      parent: parentId,
      leads: (keepers ?? []).flatMap(({ unitId, role, from, to }): [number, string, string | null][] =>
        role === 'lead' ? [[unitId, from, to === null ? null : addDays(to, -1)]] : [],
      ),
    })),
    { scheme, codes, day },
  )
}

function statesOf(
  facts: readonly ColumnFact[],
  scheme: Scheme,
  { day, calendar }: { day: string; calendar: WorkingCalendar },
): ColumnState[] {
  try {
    return columnStates({ columns: facts }, { at: { day }, calendar }, scheme)
  } catch (error) {
    if (error instanceof UnknownCalendarYear) throw new Refusal('UNPROCESSABLE', `${error.message}。`)
    throw error
  }
}
