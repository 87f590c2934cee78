import type { Account, AccountFields, RegistrationKind, RegistrationState } from '@mingkao/contract'

/** The lines of 附件4, as they are called on every page. */
export const fieldLabels: Record<keyof AccountFields, string> = {
  name: '账号名称',
  platform: '平台',
  platformId: '账号ID',
  certifiedAs: '认证主体',
  unit: '主管单位',
  operator: '运营单位',
  isOutsourced: '是否外包',
  purpose: '用途',
  openedOn: '开设日期',
  followers: '粉丝数',
  url: '账号网址',
  interaction: '互动功能',
  responsiblePerson: '分管领导',
  contact: '管理员',
  phone: '联系电话',
  reviewChain: '审核流程（三审）',
  publishesContent: '发布内容',
  closureReason: '关停原因',
  announcementUrl: '停更公告链接',
  announcedOn: '停更公告日期',
  cancelledOn: '平台注销日期',
}

/** 账号状态, as the API words them too. */
export const accountStateLabels: Record<Account['state'], string> = {
  active: '正常',
  registered: '已备案',
  suspended: '暂停更新',
  closing: '停更公告中',
  closed: '已关停',
  unregistered: '未备案',
  reopened: '擅自重开',
  draft: '拟开设',
  submitted: '备案审核中',
  rejected: '备案未通过',
}

export const kindLabels: Record<RegistrationKind, string> = {
  opening: '开设备案',
  change: '变更备案',
  closure: '关停备案',
}

export const stateLabels: Record<RegistrationState, string> = {
  draft: '草稿',
  submitted: '待审核',
  rejected: '已退回',
  approved: '已通过',
  withdrawn: '已撤回',
}

export const stateTones = {
  draft: 'neutral',
  submitted: 'amber',
  rejected: 'red',
  approved: 'green',
  withdrawn: 'neutral',
} as const

/** The platforms the form offers; another one may be typed. */
export const platforms = ['微信公众号', '微博', '今日头条', '抖音', '视频号', '移动客户端', '小程序']

/** A value of the form, or of the history, as a person reads it. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '未填'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** What a field of the record is called, those besides the form's included. */
export function labelOf(key: string): string {
  const known: Readonly<Record<string, string>> = {
    ...fieldLabels,
    state: '状态',
    since: '生效日期',
    registeredOn: '备案日期',
  }
  return known[key] ?? key
}
