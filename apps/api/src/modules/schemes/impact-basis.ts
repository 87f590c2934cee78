import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Ledger, Occasion, Scheme } from '@mingkao/rules'
import { type AssessmentSource, FOLDER, openPeriod } from '../assessments/index.ts'
import { findOwnLimits } from './own-limits.repository.ts'

/** What packages/rules needs to judge a whole district in the browser under any draft. Plain JSON. */
export type ImpactBasis = {
  period: { id: string; label: string; isLive: boolean; checkDay: string }
  occasion: Occasion
  /** In force on the day of the check: what a draft is compared with. */
  scheme: Scheme
  ledgers: Ledger[]
  /** Columns that take their limit from the scheme, by code. */
  following: string[]
}

/** 影响预览所需的全部台账 of a period, as bytes: they are many, and always wanted whole. @throws Refusal as openPeriod does */
export async function impactBasis(source: AssessmentSource, period: string): Promise<Buffer> {
  const { current } = await openPeriod(source, period)
  const own = await findOwnLimits(source.db.pool)
  const basis: ImpactBasis = {
    period: {
      id: current.period.id,
      label: current.period.label,
      isLive: current.period.isLive,
      checkDay: current.occasion.at.day,
    },
    occasion: current.occasion,
    scheme: current.scheme,
    ledgers: [...current.ledgers.values()],
    following: current.columns
      .filter(({ code, category }) => category !== FOLDER && !own.has(code))
      .map(({ code }) => code),
  }
  return Buffer.from(JSON.stringify(basis))
}

const QUICK = 5

/** The same compressed: quickly rather than tightly, since it is made for one person. */
export function compressed(body: Buffer): Promise<Buffer> {
  return promisify(gzip)(body, { level: QUICK })
}
