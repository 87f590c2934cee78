import type { Account } from '@mingkao/contract'

const STEPS = ['start', 'suspend', 'resume', 'announce', 'cancel', 'find-reopened'] as const

export type Step = (typeof STEPS)[number]

/** What the office can do with the state of one account or many, and from which states. */
export const stepWords: Record<Step, { label: string; from: readonly Account['state'][]; intro: string }> = {
  start: { label: '启用', from: ['registered'], intro: '从这天起按正常账号检查。' },
  suspend: { label: '暂停更新', from: ['active'], intro: '暂停期间仍受检查：没有关停就有更新义务。' },
  resume: { label: '恢复更新', from: ['suspended'], intro: '从这天起恢复为正常账号。' },
  announce: {
    label: '登记停更公告',
    from: ['registered', 'active', 'suspended', 'unregistered', 'reopened'],
    intro: '平台注销之前仍受检查。',
  },
  cancel: { label: '关停', from: ['closing'], intro: '这天为平台注销日期，从这天起不再检查。' },
  'find-reopened': {
    label: '登记为擅自重开',
    from: ['closed'],
    intro: '从这天起按违规账号扣分，直到补办备案或再次关停。',
  },
}

export function stepsFrom(state: Account['state']): Step[] {
  return STEPS.filter((step) => stepWords[step].from.includes(state))
}
