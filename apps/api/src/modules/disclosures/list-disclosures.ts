import type { Disclosure, DisclosureDetail } from '@mingkao/contract'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { Refusal } from '../../refusal.ts'
import { type Assessment, type AssessmentSource, openRegister } from '../assessments/index.ts'
import { findHistory } from '../registers/index.ts'
import { disclosureRegister } from './disclosure-register.ts'
import { type DisclosureFilter, disclosuresRepository } from './disclosures.repository.ts'
import { judgeDisclosures } from './judge-disclosures.ts'

type Asking = { source: AssessmentSource; user: SignedInUser }

export type DisclosureQuery = Omit<DisclosureFilter, 'from' | 'to' | 'within'> & {
  period?: string | undefined
  quarter?: string | undefined
}

/**
 * 主动公开: documents, of a period those disclosed in it. Staff see their own unit's.
 * @throws Refusal NOT_FOUND for an unknown period, FORBIDDEN for another unit's
 */
export async function listDisclosures({ source, user }: Asking, query: DisclosureQuery): Promise<Page<Disclosure>> {
  if (query.unit !== undefined) requireOwnUnit(user, query.unit)
  const register = await openRegister(source, query.period)
  const days = [
    ...(query.period !== undefined && register ? [daysOf(register)] : []),
    ...(query.quarter === undefined ? [] : [quarterDays(query.quarter)]),
  ]
  const within = visibleUnit(user)?.id ?? null
  const page = await disclosuresRepository(source.db.pool).list({ ...query, ...overlap(days), within })
  return { ...page, rows: judgeDisclosures(page.rows, register) }
}

/** 一件主动公开信息及其沿革. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showDisclosure({ source, user }: Asking, id: string): Promise<DisclosureDetail> {
  const disclosures = disclosuresRepository(source.db.pool)
  const rows = await disclosures.findMany([id])
  const [disclosure] = judgeDisclosures(rows, await openRegister(source, undefined))
  if (!disclosure) throw new Refusal('NOT_FOUND', '没有这件主动公开信息，可能已随导入批次撤销。')
  requireOwnUnit(user, disclosure.unit.code)
  const interpretedBy = await disclosures.findInterpretations(disclosure.indexNumber)
  return { ...disclosure, interpretedBy, history: await findHistory(source.db.pool, disclosureRegister, id) }
}

type Days = { from: string | null; to: string | null }

/** The period's own days, as far as the check looks. */
function daysOf({ period: { start, end, day } }: Assessment): Days {
  return { from: start, to: day < end ? day : end }
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31']

/** `2021Q3`: 1 July to 30 September. */
export function quarterDays(quarter: string): { from: string; to: string } {
  const year = quarter.slice(0, 4)
  const number = Number(quarter.at(-1))
  const from = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`
  return { from, to: `${year}-${QUARTER_ENDS[number - 1] ?? '12-31'}` }
}

function overlap(days: readonly Days[]): Days {
  return days.reduce(
    (both, { from, to }) => ({
      from: both.from === null || (from !== null && from > both.from) ? from : both.from,
      to: both.to === null || (to !== null && to < both.to) ? to : both.to,
    }),
    { from: null, to: null },
  )
}
