import { formatMonth } from '../../../lib/formats.ts'
import { FORM_LABELS } from './what-if-plan.ts'
import type { InterpretationForm, WhatIfPlan } from './what-if-plan.ts'

export interface PlannedChange {
  readonly key: string
  readonly words: string
  /** The plan without this change. */
  readonly without: WhatIfPlan
}

/** What the plan assumes, one line each, each of which can be taken out. */
export function planChanges(plan: WhatIfPlan, columnName: (code: string) => string): readonly PlannedChange[] {
  const months = Object.entries(plan.months)
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([month, count]) => ({
      key: month,
      words: `${formatMonth(month)}增加 ${count} 条`,
      without: { ...plan, months: { ...plan.months, [month]: 0 } },
    }))
  const columns = plan.columns.map((code) => ({
    key: code,
    words: `更新“${columnName(code)}”`,
    without: { ...plan, columns: plan.columns.filter((other) => other !== code) },
  }))
  const interpretations = formEntries(plan).map(([form, count]) => ({
    key: form,
    words: `发布${FORM_LABELS[form]} ${count} 篇`,
    without: { ...plan, interpretations: { ...plan.interpretations, [form]: 0 } },
  }))
  return [...months, ...columns, ...interpretations]
}

function formEntries({ interpretations }: WhatIfPlan): readonly (readonly [InterpretationForm, number])[] {
  const forms = ['illustrated', 'audio-video', 'text'] as const
  return forms.flatMap((form) => {
    const count = interpretations[form] ?? 0
    return count > 0 ? [[form, count] as const] : []
  })
}
