import type { Disclosure } from '@mingkao/contract'
import { disclosureStates, UnknownCalendarYear, yearOf } from '@mingkao/rules'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { Refusal } from '../../refusal.ts'
import { type Assessment, type AssessmentSource, openRegister, workingCalendar } from '../assessments/index.ts'
import { type DisclosureRow, disclosuresRepository } from './disclosures.repository.ts'

type Asking = { source: AssessmentSource; user: SignedInUser }

export type DisclosureQuery = {
  q?: string | undefined
  unit?: string | undefined
  period?: string | undefined
  page: number
  pageSize: number
}

/**
 * 主动公开: documents, of a period those disclosed in it. Staff see their own unit's.
 * @throws Refusal NOT_FOUND for an unknown period, FORBIDDEN for another unit's
 */
export async function listDisclosures({ source, user }: Asking, query: DisclosureQuery): Promise<Page<Disclosure>> {
  if (query.unit !== undefined) requireOwnUnit(user, query.unit)
  const register = await openRegister(source, query.period)
  const { from, to } = query.period !== undefined && register ? daysOf(register) : { from: null, to: null }
  const within = visibleUnit(user)?.id ?? null
  const page = await disclosuresRepository(source.db.pool).list({ ...query, from, to, within })
  return { ...page, rows: judge(page.rows, register) }
}

/** 一件主动公开信息. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showDisclosure({ source, user }: Asking, id: string): Promise<Disclosure> {
  const row = await disclosuresRepository(source.db.pool).find(id)
  if (!row) throw new Refusal('NOT_FOUND', '没有这件主动公开信息，可能已随导入批次撤销。')
  requireOwnUnit(user, row.unit.code)
  const [disclosure] = judge([row], await openRegister(source, undefined))
  return disclosure ?? unknown(row)
}

/** The period's own days, as far as the check looks. */
function daysOf({ period: { start, end, day } }: Assessment): { from: string; to: string } {
  return { from: start, to: day < end ? day : end }
}

function judge(rows: readonly DisclosureRow[], register: Assessment | null): Disclosure[] {
  if (!register) return rows.map(unknown)
  const years = rows.flatMap(({ madeOn, disclosedOn }) => [yearOf(madeOn ?? disclosedOn), yearOf(disclosedOn)])
  const calendar = workingCalendar(Math.min(...years), Math.max(...years) + 1)
  return rows.map((row) => {
    try {
      const [state] = disclosureStates({ disclosures: [row] }, { calendar }, register.scheme)
      return state ? { ...row, workingDays: state.workingDays, isLate: state.isLate } : unknown(row)
    } catch (error) {
      if (error instanceof UnknownCalendarYear) return unknown(row)
      throw error
    }
  })
}

/** Nothing is said where the scheme, the day it was made or the year's calendar is not known. */
function unknown(row: DisclosureRow): Disclosure {
  return { ...row, workingDays: null, isLate: null }
}
