import type { CheckRow, CheckTask } from '@mingkao/contract'
import { StateTag } from '../../components/state-tag.tsx'

export const verdictLabels: Record<CheckRow['verdict'], string> = {
  passed: '合格',
  failed: '不合格',
  unchecked: '未检查',
  undecided: '待裁定',
}

const verdictTones = { passed: 'green', failed: 'red', unchecked: 'neutral', undecided: 'amber' } as const

export function VerdictOf({ verdict }: Pick<CheckRow, 'verdict'>) {
  return <StateTag tone={verdictTones[verdict]}>{verdictLabels[verdict]}</StateTag>
}

export type Answer = NonNullable<CheckTask['items'][number]['answer']>

export const answers: readonly Answer[] = ['met', 'failed', 'unable']
export const answerLabels: Record<Answer, string> = { met: '符合', failed: '不符合', unable: '无法检查' }
