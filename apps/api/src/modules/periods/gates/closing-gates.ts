import type { ClosedGate, Gate as GateAnswer } from '@mingkao/contract'
import { Refusal } from '../../../refusal.ts'
import { annexSums } from './annex-sums.ts'
import { appealsDecided } from './appeals-decided.ts'
import { columnsKnown, columnsOwned } from './column-gates.ts'
import { feedsArrived } from './feeds-arrived.ts'
import type { Gate, GateContext } from './gate.ts'
import { usualVolume } from './usual-volume.ts'
import { vetoesDecided } from './vetoes-decided.ts'

/** Every gate, in the order they are shown. */
const closingGates: readonly Gate[] = [
  annexSums,
  usualVolume,
  feedsArrived,
  vetoesDecided,
  appealsDecided,
  columnsKnown,
  columnsOwned,
]

/** All gates, one after the other: they may share one connection. */
export async function checkGates(context: GateContext): Promise<GateAnswer[]> {
  const answers: GateAnswer[] = []
  for (const { id, label, check } of closingGates) answers.push({ id, label, ...(await check(context)) })
  return answers
}

/** 说明理由后放行: what a closing keeps of each gate. @throws Refusal UNPROCESSABLE where one neither passed nor was let pass */
export function passGates(
  gates: readonly GateAnswer[],
  { allowed, by }: { allowed: readonly { gate: string; reason: string }[]; by: string },
): ClosedGate[] {
  const reasons = new Map(allowed.map(({ gate, reason }) => [gate, reason]))
  const open = gates.filter(({ id, passed }) => !passed && !reasons.has(id))
  if (open.length > 0) {
    const labels = open.map(({ label }) => `“${label}”`).join('、')
    throw new Refusal('UNPROCESSABLE', `${labels}没有通过，请先处理，或逐项说明理由后放行。`)
  }
  return gates.map((gate) => {
    const reason = gate.passed ? null : (reasons.get(gate.id) ?? null)
    return { ...gate, allowedBy: reason === null ? null : by, reason }
  })
}
