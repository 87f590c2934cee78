import { exemptionGrounds } from '@mingkao/contract'
import {
  dayLabel,
  type ExclusionFact,
  type ExemptionFact,
  type ExemptionScope,
  INDICATOR_IDS,
  isOfAnyPeriod,
  type Ledger,
  shortDayLabel,
  yearOf,
} from '@mingkao/rules'
import type { GatheredExclusion, GatheredExemption } from './gathered.ts'

type Corrections = {
  exclusions: readonly GatheredExclusion[] | undefined
  exemptions: readonly GatheredExemption[] | undefined
  period: string
}

/** 不计: what accepted appeals and exemptions given in advance take out of a unit's account. Nothing: the ledger says nothing of it. */
export function corrections({ exclusions = [], exemptions = [], period }: Corrections) {
  const excluded = exclusions.flatMap((row) => exclusionFact(row, period))
  const exempt = exemptions.flatMap(exemptionFact)
  return {
    ...(excluded.length > 0 && { exclusions: excluded }),
    ...(exempt.length > 0 && { exemptions: exempt }),
  } satisfies Pick<Ledger, 'exclusions' | 'exemptions'>
}

/** Of a quarter's appeals the year keeps those about a month or a dated record: what was checked on a day was checked anew. */
function exclusionFact([, of, finding, reason]: GatheredExclusion, period: string): ExclusionFact[] {
  // 季度无公开: the year looks at each quarter by itself, and names it.
  const named = of !== period && finding === 'disclosure/count' ? `disclosure/${of}` : finding
  if (of !== period && named === finding && !isOfAnyPeriod(finding)) return []
  return [{ finding: named, reason: `申诉成立（${reason.replace(/[。；，]+$/u, '')}）` }]
}

function exemptionFact([, kind, subject, from, to, ground]: GatheredExemption): ExemptionFact[] {
  const scope = scopeOf(kind, subject)
  if (scope === null) return []
  return [{ scope, from, to, reason: `经批准免考（${exemptionGrounds[ground]}，${daysLabel(from, to)}）` }]
}

/** `2021年10月12日至10月31日`. */
function daysLabel(from: string, to: string): string {
  if (from === to) return dayLabel(from)
  return `${dayLabel(from)}至${yearOf(from) === yearOf(to) ? shortDayLabel(to) : dayLabel(to)}`
}

/** null: an indicator that is not known any more. */
function scopeOf(kind: GatheredExemption[1], subject: string): ExemptionScope | null {
  switch (kind) {
    case 'indicator': {
      const indicator = INDICATOR_IDS.find((id) => id === subject)
      return indicator === undefined ? null : { kind, indicator }
    }
    case 'month':
      return { kind, month: subject }
    case 'column':
    case 'account':
      return { kind, code: subject }
  }
}
