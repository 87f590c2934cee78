import type { AppliesTo, SystemView } from '@mingkao/contract'
import { problemTitle } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import type { PrefillKind } from './look.ts'
import { prefillKinds } from './prefill-kinds.ts'
import { countSubjects, factsOf, type UnitFacts } from './unit-facts.ts'

/** What of an item the system goes by. */
export type LinkedItem = { appliesTo: AppliesTo; prefill: string | null }

/** How the system sees items, unit by unit, by the results of one period. */
export type SystemSight = {
  /** Everything about a unit that is not part of the period is unknown. */
  of: (unit: string) => (item: LinkedItem) => SystemView
  isConfidential: (item: LinkedItem) => boolean
}

const UNKNOWN: SystemView = { applies: true, answer: null, sentence: null, findings: [] }

export function seeSystem(assessment: Assessment): SystemSight {
  const kinds = new Map(prefillKinds(assessment.scheme).map((kind) => [kind.id, kind]))
  const kindOf = ({ prefill }: LinkedItem) => (prefill === null ? undefined : kinds.get(prefill))
  return {
    of: (unit) => {
      const facts = factsOf(assessment, unit)
      return (item) => (facts ? viewOf(facts, item, kindOf(item)) : UNKNOWN)
    },
    isConfidential: (item) => kindOf(item)?.isConfidential ?? false,
  }
}

function viewOf(facts: UnitFacts, { appliesTo }: LinkedItem, kind: PrefillKind | undefined): SystemView {
  const scope = scopeOf(facts, appliesTo)
  if (!scope.applies) return { applies: false, answer: 'not-applicable', sentence: scope.words, findings: [] }
  if (!kind) return { ...UNKNOWN, sentence: scope.words }
  const { applies, answer, findings, words } = kind.look(facts)
  if (!applies) return { applies: false, answer: 'not-applicable', sentence: words, findings: [] }
  const sentences = findings.map(({ sentence }) => sentence)
  return {
    applies: true,
    answer,
    sentence: words ?? (sentences.length === 0 ? scope.words : sentences.join('；')),
    findings: findings.map((finding) => ({
      id: finding.id,
      title: problemTitle(finding),
      sentence: finding.sentence,
    })),
  }
}

function scopeOf(facts: UnitFacts, appliesTo: AppliesTo): { applies: boolean; words: string | null } {
  switch (appliesTo) {
    case 'every-unit':
      return { applies: true, words: null }
    case 'with-accounts': {
      const count = countSubjects(facts.accounts)
      return count === 0
        ? { applies: false, words: '本单位没有应检查的政务新媒体账号' }
        : { applies: true, words: `本单位有${count}个应检查的政务新媒体账号` }
    }
    case 'with-columns': {
      const count = countSubjects(facts.columns)
      return count === 0
        ? { applies: false, words: '本单位没有负责检查范围内的栏目' }
        : { applies: true, words: `本单位负责${count}个检查范围内的栏目` }
    }
  }
}
