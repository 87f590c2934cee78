import type { InspectionAnswer } from '@mingkao/contract'
import type { Finding } from '@mingkao/rules'
import type { UnitFacts } from './unit-facts.ts'

/** What the findings say of an item. `answer` null: they can't tell. */
export type Look = {
  applies: boolean
  answer: InspectionAnswer | null
  findings: readonly Finding[]
  words: string | null
}

/** 系统数据 an item can be linked to. The id is stored with items: add kinds, never rename one. */
export type PrefillKind = {
  id: string
  label: string
  /** 涉密: for the office and the unit concerned. */
  isConfidential: boolean
  look: (facts: UnitFacts) => Look
}

export const nothingKnown: Look = { applies: true, answer: null, findings: [], words: null }

const isFault = ({ outcome }: Finding) => outcome === 'unmet' || outcome === 'vetoed'

/** A number that is not reached yet while there is still time. */
const isRunning = ({ outcome, measure, limit, actual }: Finding) =>
  outcome === 'warning' && measure !== '天' && limit !== null && actual !== null && actual < limit

/** 不符合 for a fault; nothing for what is not known or still runs; else 符合. @param words of the good case, given the findings */
export function judged(
  findings: readonly Finding[],
  words: (findings: readonly Finding[]) => string,
  isMeant: (finding: Finding) => boolean = isFault,
): Look {
  if (findings.length === 0) return nothingKnown
  const faults = findings.filter((finding) => isFault(finding) && isMeant(finding))
  if (faults.length > 0) return { applies: true, answer: 'failed', findings: faults, words: null }
  const open = findings.filter((finding) => finding.outcome === 'undetermined' || isRunning(finding))
  if (open.length > 0) return { applies: true, answer: null, findings: open, words: null }
  return { applies: true, answer: 'met', findings: [], words: words(findings) }
}
