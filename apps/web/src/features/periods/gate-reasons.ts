import type { Gate } from '@mingkao/contract'

/** 放行的理由 as they are being written, by gate. */
export type Reasons = Readonly<Record<string, string>>

const shortest = 2

export function isMissing({ id }: Gate, reasons: Reasons): boolean {
  return (reasons[id] ?? '').trim().length < shortest
}

/** What is sent of the gates that did not pass. */
export function allowedOf(open: readonly Gate[], reasons: Reasons): { gate: string; reason: string }[] {
  return open.map(({ id }) => ({ gate: id, reason: (reasons[id] ?? '').trim() }))
}

/** The same, to be read. */
export function typedReasons(open: readonly Gate[], reasons: Reasons): [label: string, text: string][] {
  return open.map(({ id, label }) => [`${label}：放行的理由`, reasons[id] ?? ''])
}
