/**
 * 告知事项: what somebody did, as against the states that rounds look at. Stored with what was told: add lines, never rename
 * an id. The label is the bell's heading.
 */
export const newsKinds = {
  registration: '账号备案',
  account: '政务新媒体账号',
  'veto-finding': '单项否决',
  'check-round': '检查轮次',
  interpretation: '政策解读',
  disclosure: '主动公开',
  report: '报送',
  rectification: '整改通知',
  interview: '约谈',
  circular: '通报',
  scheme: '考核方案',
  period: '考核周期',
  appeal: '申诉',
  exemption: '免考',
  'self-inspection': '逐条自查',
  delivery: '提醒没有送到',
} as const

export type NewsKind = keyof typeof newsKinds
