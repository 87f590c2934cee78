import type { Report, ReportState } from '@mingkao/contract'
import { StateTag } from '../../components/state-tag.tsx'

export const stateLabels: Record<ReportState, string> = {
  submitted: '待审核',
  accepted: '已采纳',
  refused: '已退回',
  withdrawn: '已撤回',
}

const tones = { submitted: 'amber', accepted: 'green', refused: 'red', withdrawn: 'neutral' } as const

export function ReportStateTag({ state }: Pick<Report, 'state'>) {
  return <StateTag tone={tones[state]}>{stateLabels[state]}</StateTag>
}

export const kindLabels: Record<Report['item']['kind'], string> = { publication: '网站信息' }
