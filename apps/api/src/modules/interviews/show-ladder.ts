import type { Ladder } from '@mingkao/contract'
import { isProblem, problemKey, problemTitle, toPoints, type UnitResult } from '@mingkao/rules'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type AssessmentSource, openPeriod, openRegister } from '../assessments/index.ts'
import { ladderRepository, type RungCounts } from './ladder.repository.ts'
import { proposeInterviews } from './propose-interviews.ts'

type Problem = Ladder['problems'][number]

/**
 * 督促阶梯 of one unit: what is found now or was found in the period checked last, what orders were about, and how often
 * each was reminded of, ordered, interviewed about.
 * @throws Refusal NOT_FOUND
 */
export async function showLadder(source: AssessmentSource, code: string): Promise<Ladder> {
  const counts = await ladderRepository(source.db.pool).count(code, today(source.clock))
  if (!counts) throw new Refusal('NOT_FOUND', `没有编码为“${code}”的单位，请核对。`)
  const register = await openRegister(source, undefined)
  const opened = register && (await openPeriod(source, register.period.id))
  const now = opened?.current.results.get(code)
  const titles = new Map(counts.ordered.map(({ key, title }) => [key, title]))
  for (const result of [opened?.previous?.results.get(code), now]) {
    for (const finding of problemsOf(result)) titles.set(problemKey(finding), problemTitle(finding))
  }
  const proposals = (await proposeInterviews(source)).find(({ unit }) => unit.code === code)?.reasons ?? []
  const proposed = new Set(proposals.map(({ key }) => key))
  const repeated = repeatedKeys(now, opened?.current.ledgers.get(code)?.orderedProblems ?? [])
  const { reminders, circulars, orders, overdueOrders, interviews } = counts
  return {
    unit: counts.unit,
    reminders,
    circulars,
    orders,
    overdueOrders,
    interviews,
    deduction: now ? toPoints(now.deduction) : 0,
    problems: [...titles].map(([key, title]) =>
      problemOf(key, { title, counts, isRepeated: repeated.has(key), isInterviewProposed: proposed.has(key) }),
    ),
  }
}

function problemsOf(result: UnitResult | undefined) {
  return (result?.indicators ?? []).flatMap(({ findings }) => findings.filter(isProblem))
}

/** Problems that cost points now because they were ordered to be put right before. */
function repeatedKeys(result: UnitResult | undefined, ordered: readonly { id: string; key: string }[]): Set<string> {
  const keys = new Map(ordered.map(({ id, key }) => [id, key]))
  const findings = (result?.indicators ?? []).flatMap(({ findings: own }) => own)
  return new Set(
    findings.flatMap(({ subject, outcome }) => {
      const key = subject.kind === 'problem' && outcome === 'unmet' ? keys.get(subject.id) : undefined
      return key === undefined ? [] : [key]
    }),
  )
}

type Facts = { title: string; counts: RungCounts; isRepeated: boolean; isInterviewProposed: boolean }

function problemOf(key: string, { title, counts, isRepeated, isInterviewProposed }: Facts): Problem {
  const reminders = counts.reminded.find(({ kind, subject }) => `${kind} ${subject}` === reminderOf(key))?.count ?? 0
  const circulars = counts.named.find((one) => one.key === key)?.count ?? 0
  const orders = counts.ordered.find((one) => one.key === key)?.count ?? 0
  const interviews = counts.interviewed.find((one) => one.key === key)?.count ?? 0
  const rung = isRepeated
    ? 'points'
    : interviews > 0
      ? 'interview'
      : orders > 0
        ? 'order'
        : circulars > 0
          ? 'circular'
          : reminders > 0
            ? 'reminder'
            : 'found'
  return { key, title, reminders, circulars, orders, interviews, isRepeated, isInterviewProposed, rung }
}

/** Under which event kind and subject people are reminded of a problem; the months of a unit go together. */
function reminderOf(key: string): string {
  const [indicator, kind, ...code] = key.split('/')
  if (indicator === 'column-freshness' && kind === 'column') return `column-freshness ${code.join('/')}`
  if (indicator === 'new-media' && kind === 'account') return `account-gap ${code.join('/')}`
  return indicator === 'monthly-quota' ? 'monthly-quota ' : ''
}
