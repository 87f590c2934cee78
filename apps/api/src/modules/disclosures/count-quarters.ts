import type { DisclosureQuarters } from '@mingkao/contract'
import { visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { today } from '../../domain-day.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { quarterDays } from './list-disclosures.ts'
import { type QuarterRow, quartersRepository } from './quarters.repository.ts'

/** 各单位各季度公开件数, and who has disclosed nothing. @param year this year by default */
export async function countQuarters(
  { source, user }: { source: AssessmentSource; user: SignedInUser },
  asked: number | undefined,
): Promise<DisclosureQuarters> {
  const until = today(source.clock)
  const year = asked ?? Number(until.slice(0, 4))
  const repository = quartersRepository(source.db.pool)
  const within = visibleUnit(user)?.id ?? null
  const [rows, known] = await Promise.all([repository.count({ year, until, within }), repository.findYears()])
  const quarters = [1, 2, 3, 4].map((number) => ({ id: `${year}Q${number}`, ...quarterDays(`${year}Q${number}`) }))
  const begun = quarters.filter(({ from }) => from <= until)
  return {
    year,
    years: [...new Set([...known, year])].toSorted((a, b) => b - a),
    rows: rows.map(({ code, name, group, exemption, counts }) => ({
      unit: { code, name },
      group,
      exemption,
      quarters: quarters.map(({ id, from }, at) => ({
        quarter: id,
        count: from <= until ? (counts[at] ?? null) : null,
      })),
      total: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    })),
    zero: begun.map(({ id, to }, at) => ({ quarter: id, isOver: to < until, units: withNone(rows, at) })),
  }
}

function withNone(rows: readonly QuarterRow[], at: number) {
  return rows
    .filter(({ counts, exemption }) => counts[at] === 0 && exemption === null)
    .map(({ code, name }) => ({ code, name }))
}
