import type {
  AppealEvent,
  AppealState,
  ExemptionDetail,
  ExemptionGround,
  ExemptionKind,
  ExemptionRequest,
  ExemptionState,
} from '@mingkao/contract'

export type Tone = 'red' | 'amber' | 'green' | 'accent' | 'neutral'

export const appealStates: Record<AppealState, { label: string; tone: Tone }> = {
  open: { label: '待裁定', tone: 'amber' },
  accepted: { label: '✓ 申诉成立', tone: 'green' },
  rejected: { label: '已驳回', tone: 'neutral' },
  withdrawn: { label: '已撤回', tone: 'neutral' },
  lapsed: { label: '定稿时未裁定', tone: 'neutral' },
}

export const appealEvents: Record<AppealEvent['kind'], string> = {
  filed: '提出申诉',
  withdrawn: '撤回申诉',
  accepted: '裁定申诉成立',
  rejected: '驳回申诉',
  reopened: '撤销裁定，重新办理',
}

export const exemptionStates: Record<ExemptionState, string> = {
  open: '待审批',
  approved: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
  revoked: '已收回',
}

export const exemptionEvents: Record<ExemptionDetail['events'][number]['kind'], string> = {
  asked: '申请免考',
  withdrawn: '撤回申请',
  approved: '批准免考',
  refused: '不批准免考',
  revoked: '收回免考',
}

export const exemptionKinds: Record<ExemptionKind, string> = {
  unit: '整个单位',
  indicator: '一项指标',
  column: '一个栏目',
  account: '一个新媒体账号',
  month: '一个月的信息发布',
}

export const groundLabels: Record<ExemptionGround, string> = {
  reform: '机构改革',
  migration: '网站改版或系统迁移',
  suspension: '账号停用维护',
  event: '重大活动或应急任务',
  'force-majeure': '不可抗力',
  other: '其他须经区政府办同意',
}

/** What of an approved one holds today stands beside its state. */
export function exemptionStateOf({ state, term }: ExemptionRequest): { label: string; tone: Tone } {
  if (state === 'open') return { label: exemptionStates.open, tone: 'amber' }
  if (state !== 'approved') return { label: exemptionStates[state], tone: 'neutral' }
  if (term === 'in-force') return { label: '✓ 免考中', tone: 'green' }
  return term === 'upcoming'
    ? { label: '已批准，未到期', tone: 'accent' }
    : { label: '已批准，已期满', tone: 'neutral' }
}

export function daysWords({ startsOn, endsOn, endedOn }: ExemptionRequest): string {
  if (endedOn !== null) return endedOn < startsOn ? '未生效' : `${startsOn} 至 ${endedOn}（提前收回）`
  return startsOn === endsOn ? startsOn : `${startsOn} 至 ${endsOn}`
}
