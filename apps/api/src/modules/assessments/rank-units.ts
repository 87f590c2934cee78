import type { Rankings, RankingsInput } from '@mingkao/contract'
import { presentRankings } from './assessments.presenter.ts'
import { type AssessmentSource, openPeriod, type OpenedPeriod, peekPeriod } from './open-period.ts'

/** 排名 of every group, or of one. @throws Refusal as assessPeriod does */
export async function rankUnits(source: AssessmentSource, query: RankingsInput): Promise<Rankings> {
  return presentRankings(await openPeriod(source, query.period), query)
}

/** Answers already written out, as long as the results they were made from last. */
type Pages = { previous: OpenedPeriod['previous']; bytes: Map<string, Buffer>; size: number }

const written = new WeakMap<OpenedPeriod['current'], Pages>()

/** Of one period; ten thousand units take about ten megabytes. */
const MOST_BYTES = 32 * 1024 * 1024

/** The same answer as JSON bytes, made once and sent to everybody who asks. */
export async function rankUnitsAsBytes(source: AssessmentSource, query: RankingsInput): Promise<Buffer> {
  const opened = peekPeriod(source, query.period) ?? (await openPeriod(source, query.period))
  const pages = pagesOf(opened)
  const key = JSON.stringify([query.group, query.page, query.pageSize])
  const known = pages.bytes.get(key)
  if (known) return known
  const bytes = Buffer.from(JSON.stringify(presentRankings(opened, query)))
  if (pages.size + bytes.length > MOST_BYTES) {
    pages.bytes.clear()
    pages.size = 0
  }
  pages.bytes.set(key, bytes)
  pages.size += bytes.length
  return bytes
}

function pagesOf({ current, previous }: OpenedPeriod): Pages {
  const known = written.get(current)
  if (known && known.previous === previous) return known
  const fresh: Pages = { previous, bytes: new Map(), size: 0 }
  written.set(current, fresh)
  return fresh
}
