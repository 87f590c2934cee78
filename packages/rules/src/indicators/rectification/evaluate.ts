import { dayAfter, dayLabel, daysBetween } from '../../kernel/day.ts'
import { add, exact, negate, ZERO } from '../../kernel/exact.ts'
import { draft, findingId } from '../../kernel/finding.ts'
import type { Draft } from '../../kernel/finding.ts'
import type { Judge, Judgement, JudgingContext } from '../../kernel/indicator.ts'
import type { OrderedProblemFact, OrderFact } from '../../kernel/ledger.ts'
import { orderState } from './facts.ts'
import { foundAgain } from './found-again.ts'
import type { RectificationParameters } from './parameters.ts'

const indicator = 'rectification'

function overdueSentence(order: OrderFact, day: string): string {
  const due = `应于${dayLabel(order.dueOn)}前报送整改报告`
  return order.answeredOn === null || order.answeredOn > day
    ? `“${order.title}”${due}，已逾期${daysBetween(order.dueOn, day)}天`
    : `“${order.title}”${due}，${dayLabel(order.answeredOn)}才报送`
}

function prepareFindings(parameters: RectificationParameters, { occasion }: JudgingContext) {
  const { day } = occasion.at
  const overduePoints = negate(exact(parameters.overdue.value))
  const repeatedPoints = negate(exact(parameters.repeated.value))

  function ofOrder(order: OrderFact): Draft | null {
    const state = orderState(order, occasion)
    if (state === 'settled') return null
    const isOverdue = state === 'overdue'
    const left = daysBetween(day, order.dueOn)
    const finding = draft({
      id: findingId(indicator, order.id),
      indicator,
      outcome: isOverdue ? 'unmet' : 'warning',
      sentence: isOverdue
        ? overdueSentence(order, day)
        : `“${order.title}”的整改报告应于${dayLabel(order.dueOn)}前报送`,
      source: parameters.isReportOwed.source,
      subject: { kind: 'order', id: order.id, title: order.title },
      evidence: [{ kind: 'order', id: order.id }],
    })
    finding.advice = `还剩${left}天，请按时报送书面整改报告`
    if (isOverdue) {
      finding.points = overduePoints
      finding.pointsSource = parameters.overdue.source
      finding.advice = '请立即报送书面整改报告'
      finding.since = dayAfter(order.dueOn)
    }
    return finding
  }

  // Until the deadline is over the problem may still be there: that is what the deadline is for.
  function ofProblem(problem: OrderedProblemFact): Draft {
    const isDue = day > problem.dueOn
    const finding = draft({
      id: findingId(indicator, `repeated/${problem.id}`),
      indicator,
      outcome: isDue ? 'unmet' : 'warning',
      sentence: isDue
        ? `上期问题“${problem.title}”再次出现`
        : `上期问题“${problem.title}”尚未消除，整改期限为${dayLabel(problem.dueOn)}`,
      source: parameters.isRepetitionDeducted.source,
      subject: { kind: 'problem', id: problem.id, title: problem.title },
      evidence: [{ kind: 'problem', id: problem.id }],
    })
    finding.advice = '请在期限内整改，到期仍未消除的按重复出现扣分'
    if (isDue) {
      finding.points = repeatedPoints
      finding.pointsSource = parameters.repeated.source
      finding.advice = '请彻底整改，避免再次出现'
    }
    return finding
  }

  return { ofOrder, ofProblem }
}

const NOTHING: Judgement = { earned: ZERO, bonus: ZERO, findings: [], isShared: true }

/** 整改落实 only deducts: `earned` is zero or negative. */
export function prepareRectification(parameters: RectificationParameters, context: JudgingContext): Judge {
  const { ofOrder, ofProblem } = prepareFindings(parameters, context)

  return (ledger, _standing, before) => {
    if (ledger.orders.length === 0 && ledger.orderedProblems.length === 0) return NOTHING
    const orders = parameters.isReportOwed.value ? ledger.orders.map(ofOrder) : []
    const problems = parameters.isRepetitionDeducted.value
      ? foundAgain(ledger.orderedProblems, before).map(ofProblem)
      : []
    const findings = [...orders.filter((finding) => finding !== null), ...problems]
    let earned = ZERO
    for (const finding of findings) earned = add(earned, finding.points)
    return { earned, bonus: ZERO, findings }
  }
}
