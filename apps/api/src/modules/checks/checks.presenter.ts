import type { CheckRound, CheckRoundDetail, CheckRow } from '@mingkao/contract'
import {
  accountVetoConditions,
  type CheckedCondition,
  checkProblems,
  checkVerdict,
  isDisagreement,
  passRate,
  type Scheme,
} from '@mingkao/rules'
import type { RoundRow } from './rounds.repository.ts'

/** What every finished checklist of an account says, condition by condition. */
function conditionsOf({ account, publishesContent, tasks, settled }: RoundRow, scheme: Scheme): CheckedCondition[] {
  const finished = tasks.filter(({ isFinished }) => isFinished)
  const isWaiting = finished.length < tasks.length
  return accountVetoConditions({ platform: account.platform, publishesContent }, scheme).map(({ id, label }) => {
    const answers = finished.flatMap((task) =>
      task.answers.flatMap(({ condition, answer }) => (condition === id ? [answer] : [])),
    )
    // Until every inspector has handed in, only what has failed is known.
    const known = isWaiting ? answers.filter((answer) => answer === 'failed') : answers
    return { id, label, answers: known, settled: settled.find(({ condition }) => condition === id)?.answer ?? null }
  })
}

export function presentRow(row: RoundRow, scheme: Scheme): CheckRow {
  const conditions = conditionsOf(row, scheme)
  const { id, account, unit, lastPostedOn, tasks } = row
  return {
    id,
    account,
    unit,
    lastPostedOn,
    verdict: checkVerdict(conditions),
    problems: checkProblems(conditions),
    tasks: tasks.map((task) => ({ id: task.id, inspector: task.inspector, isFinished: task.isFinished })),
    disagreements: conditions.filter(isDisagreement).map((condition) => ({
      condition: condition.id,
      label: condition.label,
      answers: tasks.flatMap(({ inspector, answers }) =>
        answers
          .filter((given) => given.condition === condition.id)
          .map(({ answer, note }) => ({ inspector: inspector.name, answer, note })),
      ),
    })),
  }
}

export function presentRound(round: CheckRound, rows: CheckRow[]): CheckRoundDetail {
  const number = (verdict: CheckRow['verdict']) => rows.filter((row) => row.verdict === verdict).length
  const [passed, failed] = [number('passed'), number('failed')]
  return { ...presentHead(round), rows, passed, failed, passRate: passRate(passed, passed + failed) }
}

export function presentHead(round: CheckRound): CheckRound {
  const { createdAt, closedAt } = round
  return {
    ...round,
    createdAt: new Date(createdAt).toISOString(),
    closedAt: closedAt && new Date(closedAt).toISOString(),
  }
}
