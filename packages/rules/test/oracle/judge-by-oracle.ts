import type { AccountFact, InterpretationFact, Ledger, Occasion } from '../../src/index.ts'
import { columnQuestions } from './columns.ts'
import { daysFrom, lastOf, workedBetween } from './days.ts'
import * as rules from './rules.ts'

/** What the oracle says of a unit, before places: findings that cost, reward or wait, and earned points (null = not applicable). */
export interface OracleVerdict {
  /** `id outcome points`, sorted. */
  readonly findings: readonly string[]
  readonly earned: Readonly<Record<'quota' | 'columns' | 'accounts' | 'interpretation' | 'disclosure', number | null>>
  readonly bonus: number
  readonly deduction: number
  readonly isVetoed: boolean
}

const months = rules.oracleOf(rules.MONTH_RULES)
const columns = rules.oracleOf(rules.COLUMN_RULES)
const accounts = rules.oracleOf(rules.ACCOUNT_RULES)
const interpretations = rules.oracleOf(rules.INTERPRETATION_RULES)
const disclosures = rules.oracleOf(rules.DISCLOSURE_RULES)

interface Line {
  readonly id: string
  readonly type: string
  readonly points: number
}

function floor(full: number, lines: readonly Line[]): number {
  return Math.max(
    0,
    lines.reduce((left, line) => left + Math.min(0, line.points), full),
  )
}

async function quota(ledger: Ledger, { period, at }: Occasion): Promise<Line[]> {
  const lines: Line[] = []
  for (const { month, counted } of ledger.months) {
    if (month < period.start.slice(0, 7) || month > period.end.slice(0, 7) || `${month}-01` > at.day) continue
    const isOwed = ledger.unit.owesFrom === null || ledger.unit.owesFrom <= `${month}-01`
    const fired = await months({ count: counted, isOwed, hasEnded: lastOf(month) < at.day })
    lines.push(...fired.map((event) => ({ id: `monthly-quota/${month}`, ...event })))
  }
  return lines
}

async function freshness(ledger: Ledger, occasion: Occasion): Promise<Line[]> {
  const lines: Line[] = []
  for (const question of columnQuestions(ledger.columns, ledger.unit.code, occasion)) {
    const { code, ...facts } = question
    lines.push(...(await columns(facts)).map((event) => ({ id: `column-freshness/${code}`, ...event })))
  }
  return lines
}

function isObliged(account: AccountFact, day: string): boolean {
  return !['submitted', 'closed'].includes(account.lifecycle) && (account.openedOn === null || account.openedOn <= day)
}

async function media(ledger: Ledger, { period, at }: Occasion): Promise<Line[]> {
  const lines: Line[] = []
  for (const account of ledger.accounts) {
    const last = account.lastPostedOn ?? account.openedOn ?? account.registeredOn
    const gap = account.postsKnown && last !== null ? Math.max(0, daysFrom(last, at.day)) : -1
    const isSystems = (condition: string) => condition === 'no-update' && (gap >= 0 || !account.publishesContent)
    const hasVeto = (state: string) =>
      account.vetoes.some(
        ({ foundOn, ...veto }) =>
          veto.state === state &&
          (foundOn === null || (foundOn >= period.start && foundOn <= at.day)) &&
          !isSystems(veto.condition),
      )
    const fired = await accounts({
      gap,
      isObliged: isObliged(account, at.day),
      publishesContent: account.publishesContent,
      lifecycle: account.lifecycle,
      hasConfirmedVeto: hasVeto('confirmed'),
      hasSuspectedVeto: hasVeto('suspected'),
    })
    for (const { type, points } of fired) {
      const [outcome = '', part = ''] = type.split(':')
      lines.push({ id: `new-media/${account.code}${part === '' ? '' : `/${part}`}`, type: outcome, points })
    }
  }
  return lines
}

function canCount({ form, isDecorativeOnly, isInDistrictColumn, isOfSuperior }: InterpretationFact): boolean {
  const isPicture = form === 'audio-video' || (form === 'illustrated' && !isDecorativeOnly)
  return isPicture && isInDistrictColumn && !isOfSuperior
}

/** Counted from the last policy; where a day is not known, the others prove it in step but never late. */
function stepAfter({ policies, publishedOn }: InterpretationFact, calendar: Occasion['calendar']) {
  const days = policies.map(({ disclosedOn }) => disclosedOn)
  const known = days.filter((day) => day !== null).toSorted()
  const newest = known.at(-1) ?? null
  const lateBy = newest === null ? -1 : workedBetween(newest, publishedOn, calendar)
  const policyDay = days.includes(null) && lateBy > 3 ? null : newest
  return { policyDay, workingDays: policyDay === null ? -1 : lateBy }
}

async function explained(ledger: Ledger, occasion: Occasion): Promise<{ lines: Line[]; bonus: number }> {
  const { period, at, calendar } = occasion
  const year = period.end.slice(0, 4)
  const last = at.day < period.end ? at.day : period.end
  const ofYear = ledger.interpretations
    .filter((fact) => fact.publishedOn.startsWith(year) && fact.publishedOn <= last)
    .toSorted((a, b) => `${a.publishedOn}${a.code}`.localeCompare(`${b.publishedOn}${b.code}`, 'en'))
  const seen = new Set<string>()
  const lines: Line[] = []
  let counted = 0
  let inStep = 0
  for (const fact of ofYear) {
    const isForm = canCount(fact)
    const numbers = fact.policies.map(({ indexNumber }) => indexNumber).filter((number) => number !== null)
    const isCounted = isForm && (numbers.length === 0 || numbers.some((number) => !seen.has(number)))
    if (isForm) for (const number of numbers) seen.add(number)
    const { policyDay, workingDays } = stepAfter(fact, calendar)
    const fired = await interpretations({ isCounted, isStepKnown: policyDay !== null, workingDays })
    if (isCounted) counted += 1
    if (isCounted && policyDay !== null && workingDays <= 3) {
      inStep += 1
      if (inStep > 1 && inStep <= 4) fired.push({ type: 'bonus', points: 2 })
    }
    lines.push(...fired.map((event) => ({ id: `interpretation/${fact.id}`, ...event })))
  }
  const isOver = period.end.endsWith('12-31') && at.day > period.end
  if (counted === 0 && isOver) lines.push({ id: `interpretation/${year}`, type: 'unmet', points: -10 })
  return { lines, bonus: Math.min(6, Math.max(0, inStep - 1) * 2) }
}

function termsOf({ kind, start, end }: Occasion['period']): { id: string; from: string; to: string }[] {
  if (kind !== 'year') return [{ id: 'count', from: start, to: end }]
  const year = start.slice(0, 4)
  const spans = [
    ['Q1', '01-01', '03-31'],
    ['Q2', '04-01', '06-30'],
    ['Q3', '07-01', '09-30'],
    ['Q4', '10-01', '12-31'],
  ]
  return spans.map(([name, from, to]) => ({ id: `${year}${name}`, from: `${year}-${from}`, to: `${year}-${to}` }))
}

async function disclosed(ledger: Ledger, { period, at, calendar }: Occasion): Promise<Line[]> {
  const ofPeriod = ledger.disclosures.filter(
    (fact) => fact.disclosedOn >= period.start && fact.disclosedOn <= period.end && fact.disclosedOn <= at.day,
  )
  const { owesFrom, closedOn } = ledger.unit
  const lines: Line[] = []
  for (const { id, from, to } of termsOf(period)) {
    if (at.day < from || ofPeriod.some(({ disclosedOn }) => disclosedOn >= from && disclosedOn <= to)) continue
    if ((owesFrom !== null && owesFrom > to) || (closedOn !== null && closedOn <= from)) {
      lines.push({ id: `disclosure/${id}`, type: 'not-applicable', points: 0 })
    } else if (at.day > to) lines.push({ id: `disclosure/${id}`, type: 'unmet', points: -5 })
  }
  for (const fact of ofPeriod) {
    const workingDays = fact.madeOn === null ? -1 : workedBetween(fact.madeOn, fact.disclosedOn, calendar)
    const fired = await disclosures({ isMadeKnown: fact.madeOn !== null, workingDays })
    lines.push(...fired.map((event) => ({ id: `disclosure/${fact.id}`, ...event })))
  }
  return lines
}

/** Judges one unit by json-rules-engine and the platform's Date alone. */
export async function judgeByOracle(ledger: Ledger, occasion: Occasion): Promise<OracleVerdict> {
  const { period, at } = occasion
  const [ofMonths, ofColumns, ofAccounts] = [
    await quota(ledger, occasion),
    await freshness(ledger, occasion),
    await media(ledger, occasion),
  ]
  const { lines: ofInterpretations, bonus } = await explained(ledger, occasion)
  const ofDisclosures = await disclosed(ledger, occasion)
  const late = ledger.orders.filter((order) => order.dueOn < at.day && order.answeredOn === null)
  const orders = late.map((order) => ({ id: `rectification/${order.id}`, type: 'unmet', points: -1 }))
  const standing = ledger.vetoes.filter(
    ({ state, foundOn }) =>
      state !== 'dismissed' && (foundOn === null || (foundOn >= period.start && foundOn <= at.day)),
  )
  const vetoes = standing.map(({ id, state }) => ({
    id: `unit-veto/${id}`,
    type: state === 'confirmed' ? 'vetoed' : 'undetermined',
    points: 0,
  }))
  // Any ledger's ordered problem is a short month of an earlier quarter; the very month, looked at again by the year, is none.
  const problems = ledger.orderedProblems
    .filter(
      ({ dueOn, findingId }) => dueOn < at.day && ofMonths.some(({ id, type }) => type === 'unmet' && id !== findingId),
    )
    .map(({ id }) => ({ id: `rectification/repeated/${id}`, type: 'unmet', points: -2 }))
  const lines = [ofMonths, ofColumns, ofAccounts, ofInterpretations, ofDisclosures, orders, problems, vetoes].flat()
  const hasAccounts = ledger.accounts.some((account) => isObliged(account, at.day))
  return {
    findings: lines.map((line) => `${line.id} ${line.type} ${line.points}`).toSorted(),
    earned: {
      quota: floor(30, ofMonths),
      columns: floor(20, ofColumns),
      accounts: hasAccounts ? floor(20, ofAccounts) : null,
      interpretation: floor(10, ofInterpretations),
      disclosure: floor(10, ofDisclosures),
    },
    bonus,
    deduction: -[...orders, ...problems].reduce((sum, line) => sum + line.points, 0),
    isVetoed: vetoes.some((line) => line.type === 'vetoed'),
  }
}
