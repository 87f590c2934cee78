import type { WhatIfChange } from '@mingkao/contract'

export type InterpretationForm = Extract<WhatIfChange, { kind: 'publish-interpretation' }>['form']

/** 试算 as it is being put together: items a month, columns refreshed, interpretations published. */
export interface WhatIfPlan {
  readonly months: Readonly<Record<string, number>>
  readonly columns: readonly string[]
  readonly interpretations: Readonly<Partial<Record<InterpretationForm, number>>>
}

export const EMPTY_PLAN: WhatIfPlan = { months: {}, columns: [], interpretations: {} }

const FORMS = ['illustrated', 'audio-video', 'text'] as const
export const FORM_LABELS: Record<InterpretationForm, string> = {
  illustrated: '图文解读',
  'audio-video': '音视频解读',
  text: '文字解读',
}

/** The plan as the rules and the API take it, in a steady order: months, columns, interpretations. */
export function changesOf({ months, columns, interpretations }: WhatIfPlan): readonly WhatIfChange[] {
  return [
    ...Object.entries(months)
      .filter(([, count]) => count > 0)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([month, count]) => ({ kind: 'add-publications', month, count }) as const),
    ...columns.map((code) => ({ kind: 'refresh-column', code }) as const),
    ...FORMS.flatMap((form) =>
      Array.from({ length: interpretations[form] ?? 0 }, () => ({ kind: 'publish-interpretation', form }) as const),
    ),
  ]
}

export function isEmpty(plan: WhatIfPlan): boolean {
  return changesOf(plan).length === 0
}
