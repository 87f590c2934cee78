import type { AppliesTo, ChecklistLevel, ChecklistState, InspectionAnswer, InspectionSheet } from '@mingkao/contract'
import { StateTag } from '../../components/state-tag.tsx'

export const levelLabels: Readonly<Record<ChecklistLevel, string>> = {
  national: '国家',
  provincial: '省',
  municipal: '市',
  district: '区',
}

export const levelOptions = Object.entries(levelLabels).map(([value, label]) => ({ value, label }))

export const appliesToLabels: Readonly<Record<AppliesTo, string>> = {
  'every-unit': '全部单位',
  'with-accounts': '有政务新媒体账号的单位',
  'with-columns': '负责栏目的单位',
}

export const answerLabels: Readonly<Record<InspectionAnswer, string>> = {
  met: '符合',
  failed: '不符合',
  'not-applicable': '不适用',
}

export const answerOptions = Object.entries(answerLabels).map(([value, label]) => ({ value, label }))

const tones = { met: 'green', failed: 'red', 'not-applicable': 'neutral' } as const
const signs = { met: '✓', failed: '✗', 'not-applicable': '—' } as const

export function AnswerTag({ answer }: { answer: InspectionAnswer }) {
  return (
    <StateTag tone={tones[answer]}>
      {signs[answer]} {answerLabels[answer]}
    </StateTag>
  )
}

export const checklistStates: Readonly<Record<ChecklistState, string>> = {
  draft: '草稿',
  published: '在用',
  superseded: '已有新版',
}

const checklistTones = { draft: 'amber', published: 'green', superseded: 'neutral' } as const

export function ChecklistStateTag({ state }: { state: ChecklistState }) {
  return <StateTag tone={checklistTones[state]}>{checklistStates[state]}</StateTag>
}

type Filled = Pick<InspectionSheet, 'state' | 'answered' | 'isLate'>

/** 未开始, 填写中, 已退回, 已提交. */
export function sheetState({ state, answered }: Filled): string {
  if (state === 'submitted') return '已提交'
  if (state === 'returned') return '已退回'
  return answered === 0 ? '未开始' : '填写中'
}

export function SheetStateTag({ sheet }: { sheet: Filled }) {
  const tone = sheet.state === 'submitted' ? 'green' : sheet.isLate || sheet.state === 'returned' ? 'red' : 'amber'
  return (
    <StateTag tone={tone}>
      {sheetState(sheet)}
      {sheet.isLate ? (sheet.state === 'submitted' ? '（逾期）' : '（已逾期）') : ''}
    </StateTag>
  )
}
