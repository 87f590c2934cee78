import { ACCOUNT_LIFECYCLES } from '@mingkao/rules'
import { describe, expect, it } from 'vitest'
import { LIFE_CYCLE_STEPS, type StepFacts, takeStep } from './life-cycle.ts'

const facts: StepFacts = {
  today: '2021-10-11',
  on: '2021-10-11',
  openedOn: '2020-01-01',
  announcementUrl: 'https://www.example.gov.cn/gg.html',
  announcedOn: '2021-10-01',
  cancelledOn: '2021-10-10',
}

describe('账号状态', () => {
  it('只走规定的步子：停用的不能再暂停，已关停的不能恢复', () => {
    const allowed = LIFE_CYCLE_STEPS.map((step) => [
      step,
      (['none', ...ACCOUNT_LIFECYCLES] as const).filter((state) => takeStep(step, state, facts).ok),
    ])
    expect(Object.fromEntries(allowed)).toEqual({
      register: ['none', 'draft', 'submitted', 'rejected', 'unregistered', 'reopened'],
      start: ['registered'],
      suspend: ['active'],
      resume: ['suspended'],
      announce: ['registered', 'active', 'suspended', 'unregistered', 'reopened'],
      cancel: ['closing'],
      'find-unregistered': ['none'],
      'find-reopened': ['closed'],
    })
  })

  it('没有停更公告不能关停', () => {
    for (const announcementUrl of [null, '']) {
      expect(takeStep('announce', 'active', { ...facts, announcementUrl })).toMatchObject({
        hindrance: { path: 'announcementUrl' },
      })
      expect(takeStep('cancel', 'closing', { ...facts, announcementUrl }).ok).toBe(false)
    }
  })

  it('在平台注销之前不算关停：没有注销日期、日期未到、早于公告或开设都不行', () => {
    for (const cancelledOn of [null, '2021-10-12', '2021-09-30', '2019-12-31']) {
      expect(takeStep('cancel', 'closing', { ...facts, cancelledOn })).toMatchObject({
        hindrance: { path: 'cancelledOn' },
      })
    }
    expect(takeStep('cancel', 'closing', facts)).toEqual({ ok: true, state: 'closed' })
  })

  it('没有开设的账号不能启用，步子不能走到今天之后', () => {
    expect(takeStep('start', 'registered', { ...facts, openedOn: null }).ok).toBe(false)
    expect(takeStep('start', 'registered', { ...facts, openedOn: '2021-10-12' }).ok).toBe(false)
    expect(takeStep('suspend', 'active', { ...facts, on: '2021-10-12' })).toMatchObject({ hindrance: { path: 'from' } })
  })
})
