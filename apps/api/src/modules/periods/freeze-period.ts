import type { PoolClient } from 'pg'
import type { Actor } from '../../db/audit-row.ts'
import { type Assessment, freezeAssessment, rowsReferredTo } from '../assessments/index.ts'
import { closingWrites } from './closing-writes.repository.ts'

type Freezing = {
  assessment: Assessment
  at: Date
  by: Actor
  reason: string | null
  gates: unknown
}

/** Keeps a result and the rows behind it for good. The transaction must see the state of the facts it was made from. */
export async function freezePeriod(
  client: PoolClient,
  { assessment, at, by, reason, gates }: Freezing,
): Promise<{ id: number; version: number; hash: string }> {
  const { content, hash } = freezeAssessment(assessment)
  const { period, gatheredAt, district, quarters } = assessment
  const writes = closingWrites(client)
  const { id, version } = await writes.addClosing({
    periodId: period.id,
    closedAt: at,
    closedBy: by.id,
    closedByName: by.name,
    reason,
    gates,
    content,
    hash,
  })
  const referred = district.units.map((result) => ({ unit: result.unit.code, ...rowsReferredTo(result) }))
  const units = referred.map(({ from, to, ...rest }) => ({ ...rest, from: firstDay(from), to: firstDay(to) }))
  await writes.keepPublications(id, units, {
    last: period.end,
    dataAsOf: period.dataAsOf,
    at: gatheredAt,
    quarters,
  })
  await writes.keepDisclosures(id, units)
  await writes.keepColumns(id, [...new Set(units.flatMap(({ columns }) => columns))])
  return { id, version, hash }
}

function firstDay(month: string | null): string | null {
  return month && `${month}-01`
}
