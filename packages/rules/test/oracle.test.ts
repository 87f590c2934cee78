import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessDistrict, cangshan2021, toHundredths, toPoints } from '../src/index.ts'
import type { Finding, Ledger, Occasion, UnitResult } from '../src/index.ts'
import { anyDistrict } from '../src/testing/any-district.ts'
import { checkedOn, circularOccasion, fourthQuarter, liveOn, wholeYear } from '../src/testing/occasions.ts'
import { judgeByOracle } from './oracle/judge-by-oracle.ts'
import type { OracleVerdict } from './oracle/judge-by-oracle.ts'

const TELLING = new Set(['unmet', 'vetoed', 'bonus', 'undetermined', 'not-applicable'])
/** Said of the unit as a whole, or of its place: the oracle works those out below. */
const WHOLE = new Set(['volume-rank/year', 'new-media/none'])

function told(findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => TELLING.has(finding.outcome) && !WHOLE.has(finding.id))
    .map((finding) => `${finding.id} ${finding.outcome} ${toPoints(finding.points)}`)
    .toSorted()
}

/** Items since January; null when a month is not known that the unit already existed in. */
function yearVolume(ledger: Ledger, { period, at }: Occasion): number | null {
  const last = (at.day < period.end ? at.day : period.end).slice(0, 7)
  const months = ledger.months.filter(({ month }) => month <= last)
  const { owesFrom } = ledger.unit
  const isMissing = months.some(
    ({ month, counted }) => counted === null && (owesFrom === null || owesFrom.slice(0, 7) <= month),
  )
  return isMissing ? null : months.reduce((sum, { counted }) => sum + (counted ?? 0), 0)
}

interface Scored {
  readonly ledger: Ledger
  readonly verdict: OracleVerdict
  readonly volume: number | null
}

/** The whole score in floating point, by the composition's own words. */
function scoreOf({ verdict, volume }: Scored, ranked: readonly Scored[]): number {
  const more = ranked.filter((other) => volume !== null && other.volume !== null && other.volume > volume).length
  const n = ranked.length
  const rankPoints = volume === null ? null : n === 1 ? 10 : (10 * (n - 1 - more)) / (n - 1)
  const { quota, columns, accounts, interpretation, disclosure } = verdict.earned
  const parts: [number | null, number][] = [
    [quota, 30],
    [rankPoints, 10],
    [columns, 20],
    [accounts, 20],
    [interpretation, 10],
    [disclosure, 10],
  ]
  const applicable = parts.filter(([earned]) => earned !== null)
  const base =
    (applicable.reduce((sum, [earned]) => sum + (earned ?? 0), 0) * 100) /
    applicable.reduce((sum, [, full]) => sum + full, 0)
  const bonus = base > 80 + 1e-9 ? Math.min(10, verdict.bonus) : 0
  return Math.max(0, base + bonus - verdict.deduction)
}

function takesPart({ unit }: Ledger, { period, at }: Occasion): boolean {
  const last = at.day < period.end ? at.day : period.end
  return unit.exemption === null && (unit.owesFrom === null || unit.owesFrom <= last)
}

async function compareDistrict(ledgers: readonly Ledger[], occasion: Occasion): Promise<number> {
  const results = new Map(
    assessDistrict(ledgers, cangshan2021, occasion).units.map((unit): [string, UnitResult] => [unit.unit.code, unit]),
  )
  const scored: Scored[] = []
  for (const ledger of ledgers.filter((candidate) => takesPart(candidate, occasion))) {
    scored.push({ ledger, verdict: await judgeByOracle(ledger, occasion), volume: yearVolume(ledger, occasion) })
  }
  for (const one of scored) {
    const result = results.get(one.ledger.unit.code)
    expect(told(result?.indicators.flatMap((line) => line.findings) ?? [])).toEqual(one.verdict.findings)
    expect(result?.isVetoed).toBe(one.verdict.isVetoed)
    if (one.verdict.isVetoed) continue
    const ranked = scored.filter(
      (other) => other.ledger.unit.group === one.ledger.unit.group && !other.verdict.isVetoed,
    )
    const expected = scoreOf(one, ranked)
    expect(result?.score && Math.abs(result.score.n / result.score.d - expected)).toBeLessThan(1e-9)
    expect(result?.score && Math.abs(toHundredths(result.score) - expected * 100)).toBeLessThanOrEqual(0.5 + 1e-6)
    const better = new Set(
      ranked
        .map((other) => scoreOf(other, ranked))
        .filter((score) => score > expected + 1e-9)
        .map((score) => score.toFixed(9)),
    )
    expect([result?.place, result?.of]).toEqual([better.size + 1, ranked.length])
  }
  return scored.length
}

const OCCASIONS: readonly [string, Occasion][] = [
  ['第三季度，10月8日检查', circularOccasion],
  ['第四季度进行中', liveOn('2021-10-11')],
  ['全年，次年1月8日检查', checkedOn('2022-01-08', wholeYear)],
  ['第四季度，次年1月8日检查', checkedOn('2022-01-08', fourthQuarter)],
]

describe('另一套规则引擎独立算出同样的结果', { timeout: 120_000 }, () => {
  test.each(OCCASIONS)('%s：上千份随机台账，每条发现、每个得分和名次都相同', async (_, occasion) => {
    let judged = 0
    await fc.assert(
      fc.asyncProperty(anyDistrict, async (ledgers) => {
        judged += await compareDistrict(ledgers, occasion)
      }),
      { numRuns: 250 },
    )
    expect(judged).toBeGreaterThan(600)
  })
})
