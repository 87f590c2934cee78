import type { AccountLifecycle } from '@mingkao/rules'

/** 账号状态 as it is shown. */
export const STATE_LABELS: Readonly<Record<AccountLifecycle, string>> = {
  draft: '拟开设',
  submitted: '备案审核中',
  rejected: '备案未通过',
  registered: '已备案',
  active: '正常',
  suspended: '暂停更新',
  closing: '停更公告中',
  closed: '已关停',
  unregistered: '未备案',
  reopened: '擅自重开',
}

export const LIFE_CYCLE_STEPS = [
  'register',
  'start',
  'suspend',
  'resume',
  'announce',
  'cancel',
  'find-unregistered',
  'find-reopened',
] as const

/** 账号的一步. A registration registers, starts, announces and cancels; the office takes any. */
export type LifeCycleStep = (typeof LIFE_CYCLE_STEPS)[number]

/** 无: there is no such account yet. */
export type Before = AccountLifecycle | 'none'

type Step = { label: string; from: readonly Before[]; to: AccountLifecycle }

/** DOMAIN: draft → submitted → registered → active ⇄ suspended → closing → closed; what was found to be wrong is filed or closed. */
const LIFE_CYCLE: Readonly<Record<LifeCycleStep, Step>> = {
  register: {
    label: '备案',
    from: ['none', 'draft', 'submitted', 'rejected', 'unregistered', 'reopened'],
    to: 'registered',
  },
  start: { label: '启用', from: ['registered'], to: 'active' },
  suspend: { label: '暂停更新', from: ['active'], to: 'suspended' },
  resume: { label: '恢复更新', from: ['suspended'], to: 'active' },
  announce: {
    label: '发布停更公告',
    from: ['registered', 'active', 'suspended', 'unregistered', 'reopened'],
    to: 'closing',
  },
  cancel: { label: '关停', from: ['closing'], to: 'closed' },
  'find-unregistered': { label: '登记为未备案', from: ['none'], to: 'unregistered' },
  'find-reopened': { label: '登记为擅自重开', from: ['closed'], to: 'reopened' },
}

/** What a step may be taken with, as the record will say it. */
export type StepFacts = {
  today: string
  /** The day the step is taken on. */
  on: string
  openedOn: string | null
  announcementUrl: string | null
  announcedOn: string | null
  cancelledOn: string | null
}

/** Why a step can't be taken, by the field that has to be mended. */
export type Hindrance = { path: string; message: string }

/**
 * 一步能不能走. Pure: the state it leads to, or what stands in the way.
 * Obligations last until the account is cancelled, so no cancelling before its day, and no closing without an announcement.
 */
export function takeStep(
  step: LifeCycleStep,
  state: Before,
  facts: StepFacts,
): { ok: true; state: AccountLifecycle } | { ok: false; hindrance: Hindrance } {
  const { from, to, label } = LIFE_CYCLE[step]
  if (!from.includes(state)) {
    const now = state === 'none' ? '尚未登记' : STATE_LABELS[state]
    return refuse('state', `账号现为“${now}”，不能${label}。`)
  }
  const hindrance = hindranceOf(step, facts)
  return hindrance ? { ok: false, hindrance } : { ok: true, state: to }
}

function hindranceOf(step: LifeCycleStep, facts: StepFacts): Hindrance | null {
  const { today, on, openedOn, announcementUrl, announcedOn, cancelledOn } = facts
  if (on > today) return { path: 'from', message: `生效日期晚于今天（${today}），请到时再办。` }
  if (step === 'start' && (openedOn === null || openedOn > today)) {
    return { path: 'openedOn', message: '账号开设之后才能启用，请先填写开设日期。' }
  }
  if ((step === 'announce' || step === 'cancel') && (announcementUrl === null || announcementUrl === '')) {
    return { path: 'announcementUrl', message: '关停前须先发布停更公告，请填写公告链接。' }
  }
  if (step === 'announce' && announcedOn !== null && announcedOn > today) {
    return { path: 'announcedOn', message: '停更公告日期晚于今天，请公告发布后再办。' }
  }
  if (step === 'cancel') return cancelHindrance({ today, openedOn, announcedOn, cancelledOn })
  return null
}

function cancelHindrance({
  today,
  openedOn,
  announcedOn,
  cancelledOn,
}: Pick<StepFacts, 'today' | 'openedOn' | 'announcedOn' | 'cancelledOn'>): Hindrance | null {
  const path = 'cancelledOn'
  if (cancelledOn === null) return { path, message: '请填写平台注销日期：注销之前仍须更新。' }
  if (cancelledOn > today) return { path, message: '注销日期晚于今天，请在平台注销后再办关停备案。' }
  if (openedOn !== null && cancelledOn < openedOn) return { path, message: '注销日期早于开设日期，请核对。' }
  if (announcedOn !== null && cancelledOn < announcedOn) {
    return { path, message: '注销日期早于停更公告日期，请核对。' }
  }
  return null
}

function refuse(path: string, message: string): { ok: false; hindrance: Hindrance } {
  return { ok: false, hindrance: { path, message } }
}
