import type { Report, ReportKind, ReportState } from '@mingkao/contract'
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

export const kindLabels: Record<ReportKind, string> = {
  publication: '网站信息',
  disclosure: '主动公开',
  interpretation: '政策解读',
  'account-post': '新媒体发布',
}

/** The register an accepted report is found in. */
export const registerLabels: Record<ReportKind, string> = {
  publication: '信息发布',
  disclosure: '主动公开',
  interpretation: '政策解读',
  'account-post': '账号发布记录',
}

export const formLabels = { illustrated: '图文', 'audio-video': '音视频', text: '文字' } as const
