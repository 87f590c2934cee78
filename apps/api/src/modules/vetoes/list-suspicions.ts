import type { SuspicionKind, VetoSuspicion, VetoSuspicionRow } from '@mingkao/contract'
import { monthLabel } from '@mingkao/rules'
import type { Page } from '../../db/query-page.ts'
import { today } from '../../domain-day.ts'
import { type AssessmentSource, openRegister } from '../assessments/index.ts'
import { type SuspicionRow, suspicionsRepository } from './suspicions.repository.ts'

/** Where no scheme says otherwise: 月末3天超过半数. */
const HALF = 50

type Query = {
  unit?: string | undefined
  kind?: SuspicionKind | undefined
  state?: 'open' | 'dismissed' | 'recorded' | undefined
  page: number
  pageSize: number
}

/** 待判断的疑点: proposed by the system, never decided by it; what nobody has looked at first. */
export async function listSuspicions(source: AssessmentSource, query: Query): Promise<Page<VetoSuspicion>> {
  const reading = await readingOf(source)
  const page = await suspicionsRepository(source.db.pool).list({ ...query, ...reading }, query)
  return { ...page, rows: page.rows.map((row) => presentSuspicion(row)) }
}

/** The items behind a suspicion, one by one. */
export function listSuspicionRows(
  { db }: AssessmentSource,
  query: { kind: SuspicionKind; unit: string; month: string; page: number; pageSize: number },
): Promise<Page<VetoSuspicionRow>> {
  return suspicionsRepository(db.pool).listRows(query, query)
}

/** What the suspicions are read by: the domain's day, and the share of month-end items the scheme finds too large. */
export async function readingOf(source: AssessmentSource): Promise<{ today: string; percent: number }> {
  const register = await openRegister(source, undefined)
  const percent = register?.scheme.indicators['monthly-quota'].monthEndPercent.value ?? HALF
  return { today: today(source.clock), percent }
}

export function presentSuspicion({ kind, unit, month, rows, counted, state, decision }: SuspicionRow): VetoSuspicion {
  const of = `${unit.name}${month.slice(0, 4)}年${monthLabel(month)}`
  const sentence =
    kind === 'back-dated'
      ? `${of}有${rows}条信息在所填发布时间一天以后才采集到，疑似补填日期`
      : `${of}发布的${counted}条中有${rows}条集中在月末3天`
  const decided = decision && { ...decision, at: new Date(decision.at).toISOString() }
  return { kind, unit, month, rows, counted, sentence, state, decision: decided }
}
