import { assessDistrict, cangshan2021, toPoints } from '@mingkao/rules'
import type { Finding, Judgement, Occasion } from '@mingkao/rules'
import { districtLedgers, thirdQuarter, wholeYear } from './rules/district-ledgers.ts'
import { quotaByJsonRulesEngine } from './rules/quota-by-json-rules-engine.ts'
import { quotaByZenEngine } from './rules/quota-by-zen-engine.ts'
import { MONTHS_A_UNIT, quotaByUs, quotaFacts, quotaLedgers } from './rules/quota-cases.ts'
import type { QuotaAnswer } from './rules/quota-cases.ts'

const ROUNDS = 7

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Median milliseconds of a round, after so many to warm up. */
async function timed(rounds: number, round: () => void | Promise<void>, warmUps = 1): Promise<number> {
  for (let index = 0; index < warmUps; index += 1) await round()
  const measured: number[] = []
  for (let index = 0; index < rounds; index += 1) {
    const start = performance.now()
    await round()
    measured.push(performance.now() - start)
  }
  return median(measured)
}

/** Reads what a caller would show, so that nothing stays unbuilt: a code unit of the sentence, the source, the evidence. */
function read(judgements: readonly Judgement[]): number {
  let seen = 0
  for (const { findings } of judgements) {
    for (const { sentence, source, evidence } of findings) {
      seen += sentence.charCodeAt(sentence.length - 1) + source.kind.length + evidence.length
    }
  }
  return seen
}

function answerOf(finding: Finding): QuotaAnswer {
  return { outcome: finding.outcome, points: toPoints(finding.points), sentence: finding.sentence }
}

function sameAnswers(who: string, ours: readonly QuotaAnswer[], theirs: readonly QuotaAnswer[]): void {
  const index = ours.findIndex((answer, at) => {
    const other = theirs[at]
    return answer.outcome !== other?.outcome || answer.points !== other.points || answer.sentence !== other.sentence
  })
  if (ours.length === theirs.length && index < 0) return
  throw new Error(`${who} differs: ${JSON.stringify(ours[index])} against ${JSON.stringify(theirs[index])}`)
}

function micro(milliseconds: number, decisions: number): number {
  return (milliseconds * 1000) / decisions
}

interface QuotaTimes {
  readonly ours: number
  readonly jsonRulesEngine: number
  readonly zenMonth: number
  readonly zenUnit: number
  readonly compared: number
}

/** Microseconds a unit-month decision, each engine on the same rules; their answers are compared first. */
async function timeQuota(): Promise<QuotaTimes> {
  const many = quotaLedgers(4000)
  const few = many.slice(0, 150)
  const facts = quotaFacts(few)
  const flat = facts.flat()
  const byJsonRulesEngine = quotaByJsonRulesEngine()
  const byZen = quotaByZenEngine()

  const ours = quotaByUs(few).flatMap((judgement) => judgement.findings.map(answerOf))
  const theirs = { json: [] as QuotaAnswer[], month: [] as QuotaAnswer[], unit: [] as QuotaAnswer[] }
  for (const one of flat) theirs.json.push(await byJsonRulesEngine(one))
  for (const one of flat) theirs.month.push(await byZen.month(one))
  for (const months of facts) theirs.unit.push(...(await byZen.unit(months)))
  sameAnswers('json-rules-engine', ours, theirs.json)
  sameAnswers('zen-engine', ours, theirs.month)
  sameAnswers('zen-engine looping', ours, theirs.unit)

  for (let index = 0; index < 20; index += 1) read(quotaByUs(many))
  const oursMs = await timed(ROUNDS * 5, () => {
    if (read(quotaByUs(many)) === 0) throw new Error('nothing was built')
  })
  const jsonMs = await timed(ROUNDS, async () => {
    for (const one of flat) await byJsonRulesEngine(one)
  })
  const monthMs = await timed(ROUNDS, async () => {
    for (const one of flat) await byZen.month(one)
  })
  const unitMs = await timed(ROUNDS, async () => {
    for (const months of facts) await byZen.unit(months)
  })
  return {
    ours: micro(oursMs, many.length * MONTHS_A_UNIT),
    jsonRulesEngine: micro(jsonMs, flat.length),
    zenMonth: micro(monthMs, flat.length),
    zenUnit: micro(unitMs, flat.length),
    compared: flat.length,
  }
}

/** Until V8 knows which findings live on and has compiled for it, as in a server that has run for a while. */
const DISTRICT_WARM_UPS = 8

/** Milliseconds to assess a district of so many units: judged, explained, weighed, ranked. */
async function timeDistrict(units: number, rounds: number, occasion: Occasion): Promise<number> {
  const ledgers = districtLedgers(units)
  const round = () => {
    const { units: results } = assessDistrict(ledgers, cangshan2021, occasion)
    if (results.some((unit) => unit.place === null)) throw new Error('a unit was not ranked')
  }
  return timed(rounds, round, DISTRICT_WARM_UPS)
}

function times(value: number): string {
  return `${value.toFixed(0)} ×`
}

function line(text: string, value: string, target: string, isReached: boolean): string {
  return `  ${isReached ? '✓' : '✗'} ${text.padEnd(58)} ${value.padStart(14)}   (${target})\n`
}

/** `pnpm bench rules`: unit-month decisions against json-rules-engine and zen-engine, and whole districts. */
export async function benchRules(): Promise<void> {
  // Whole districts have no peer: they are measured as in a server, where nobody else's engine has filled the heap.
  for (let index = 0; index < 20; index += 1) await timeDistrict(35, 1, wholeYear)
  const district = await timeDistrict(35, 101, wholeYear)
  const quarter = await timeDistrict(10_000, 9, thirdQuarter)
  const year = await timeDistrict(10_000, 9, wholeYear)
  const quota = await timeQuota()
  const perSecond = 1_000_000 / quota.ours
  const ratio = (theirs: number) => theirs / quota.ours
  process.stdout.write(
    [
      'rules\n',
      line('json-rules-engine', times(ratio(quota.jsonRulesEngine)), '≥ 40 ×', ratio(quota.jsonRulesEngine) >= 40),
      line('zen-engine, trace, a call a month', times(ratio(quota.zenMonth)), '≥ 100 ×', ratio(quota.zenMonth) >= 100),
      line('zen-engine, trace, a call a unit', times(ratio(quota.zenUnit)), '≥ 100 ×', ratio(quota.zenUnit) >= 100),
      line('explained unit-month decisions a second', perSecond.toFixed(0), '≥ 1,000,000', perSecond >= 1e6),
      line('a district-year of 35 units', `${district.toFixed(2)} ms`, '< 2 ms', district < 2),
      line('a quarter of 10,000 units', `${quarter.toFixed(0)} ms`, '< 300 ms', quarter < 300),
      line('a year of 10,000 units', `${year.toFixed(0)} ms`, '< 300 ms', year < 300),
      `  µs a decision: ours ${quota.ours.toFixed(3)}, json-rules-engine ${quota.jsonRulesEngine.toFixed(1)}, `,
      `zen-engine ${quota.zenMonth.toFixed(1)} (looping ${quota.zenUnit.toFixed(1)}); `,
      `${quota.compared} findings compared and equal\n`,
    ].join(''),
  )
}
