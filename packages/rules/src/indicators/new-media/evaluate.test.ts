import { describe, expect, test } from 'vitest'
import type { AccountFact, VetoFact } from '../../kernel/ledger.ts'
import { cangshan2021 } from '../../schemes/cangshan-2021.ts'
import { aLedger } from '../../testing/a-ledger.ts'
import { anAccount } from '../../testing/facts.ts'
import { earnedOf, judge, parameters, told } from '../../testing/judge.ts'
import { circularOccasion } from '../../testing/occasions.ts'
import { accountStates } from './account-states.ts'
import { newMedia } from './index.ts'

const given = parameters['new-media']

function judged(...accounts: readonly Partial<AccountFact>[]) {
  const ledger = accounts.reduce<ReturnType<typeof aLedger>>(
    (builder, account, index) => builder.running({ code: `M${index + 1}`, ...account }),
    aLedger(),
  )
  return judge(newMedia, given, ledger)
}

function veto(fact: Partial<VetoFact> = {}): VetoFact {
  return { id: 'V1', condition: 'bought-followers', state: 'confirmed', foundOn: '2021-09-01', note: null, ...fact }
}

describe('政务新媒体', () => {
  test('没有账号：本项不适用', () => {
    expect(earnedOf(judged())).toBe('不适用')
    expect(told(judged())).toEqual(['not-applicable 0.00 本单位没有应检查的政务新媒体账号，本项不适用'])
  })

  test.each([
    ['2021-09-29', 'met', '20.00'],
    ['2021-09-24', 'warning', '20.00'],
    ['2021-09-23', 'vetoed', '0.00'],
  ])('最近更新%s、10月8日检查：%s，得%s分（恰好14天不算，国庆放假照算）', (lastPostedOn, outcome, earned) => {
    const judgement = judged({ lastPostedOn })
    expect(judgement.findings[0]?.outcome).toBe(outcome)
    expect(earnedOf(judgement)).toBe(earned)
  })

  test('超过14天的写明天数、从哪天起，并引用原文', () => {
    expect(judged({ lastPostedOn: '2021-09-20' }).findings[0]).toMatchObject({
      sentence: '微信公众号“魅力城门”最近更新于2021年9月20日，至检查时点已18天，超过14天',
      since: '2021-10-05',
      limit: 14,
      actual: 18,
      source: { kind: 'clause', article: '二' },
    })
  })

  test('快到14天的写明还有几天', () => {
    expect(judged({ lastPostedOn: '2021-09-26' }).findings[0]?.advice).toBe(
      '距14天上限还有2天，请在2021年10月10日前更新',
    )
  })

  test('任何一项否决，该账号不合格，本项为零；别的账号不受牵连', () => {
    const judgement = judged({}, { vetoes: [veto()] })
    expect(told(judgement)).toEqual([
      'vetoed -20.00 微信公众号“魅力城门”购买“粉丝”，单项否决，该账号不合格',
      'met 0.00 微信公众号“魅力城门”最近更新于2021年10月5日，至检查时点3天，更新及时',
    ])
    expect(earnedOf(judgement)).toBe('0.00')
  })

  test('疑似的待第二人确认，确认前不计；已排除的不列', () => {
    const suspected = judged({ vetoes: [veto({ state: 'suspected' })] })
    expect(suspected.findings.map((finding) => finding.outcome)).toEqual(['met', 'undetermined'])
    expect(earnedOf(suspected)).toBe('20.00')
    expect(judged({ vetoes: [veto({ state: 'dismissed' })] }).findings).toHaveLength(1)
  })

  test('以前周期的否决事项不在本周期再算', () => {
    expect(earnedOf(judged({ vetoes: [veto({ foundOn: '2021-06-30' })] }))).toBe('20.00')
  })

  test('没检查过更新情况：待核实，不等于合格也不等于不合格', () => {
    const judgement = judged({ postsKnown: false, lastPostedOn: null })
    expect(told(judgement)).toEqual(['undetermined 0.00 微信公众号“魅力城门”更新情况尚未检查，不等于合格'])
    expect(earnedOf(judgement)).toBe('20.00')
  })

  test('查过而从未更新的，从开设之日算起', () => {
    expect(judged({ lastPostedOn: null, openedOn: '2021-09-30' }).findings[0]?.outcome).toBe('met')
    expect(judged({ lastPostedOn: null, openedOn: '2021-09-01' }).findings[0]?.outcome).toBe('vetoed')
    const unknown = judged({ lastPostedOn: null, openedOn: null, registeredOn: null })
    expect(unknown.findings[0]?.outcome).toBe('undetermined')
  })

  test('系统能看到更新情况时，不采用人工填的“2周内无更新”', () => {
    const byHand = veto({ condition: 'no-update' })
    expect(earnedOf(judged({ vetoes: [byHand] }))).toBe('20.00')
    expect(earnedOf(judged({ postsKnown: false, vetoes: [byHand] }))).toBe('0.00')
  })

  test('未备案、未经批准重新启用的每个扣5分', () => {
    const judgement = judged({ lifecycle: 'unregistered' }, { lifecycle: 'reopened' }, {})
    expect(told(judgement).slice(0, 2)).toEqual([
      'unmet -5.00 微信公众号“魅力城门”未备案',
      'unmet -5.00 微信公众号“魅力城门”关停后未经批准重新启用',
    ])
    expect(earnedOf(judgement)).toBe('10.00')
  })

  test.each([
    ['尚在登记', { lifecycle: 'submitted', openedOn: null }],
    ['登记未通过', { lifecycle: 'rejected' }],
    ['检查之后才开设', { openedOn: '2021-10-09' }],
    ['检查之前已注销', { lifecycle: 'closed', cancelledOn: '2021-10-08' }],
    ['已关停', { lifecycle: 'closed', cancelledOn: null }],
  ] as const)('%s的账号不检查', (_, account) => {
    expect(earnedOf(judged({ ...account, lastPostedOn: '2021-01-01' }))).toBe('不适用')
  })

  test.each([
    ['申请关停、尚未注销', { lifecycle: 'closing' }],
    ['暂停', { lifecycle: 'suspended' }],
    ['检查之后才注销', { lifecycle: 'closed', cancelledOn: '2021-10-09' }],
  ] as const)('%s的账号义务仍在', (_, account) => {
    expect(earnedOf(judged({ ...account, lastPostedOn: '2021-01-01' }))).toBe('0.00')
  })

  test('不发布内容的客户端不查14天，另查能否使用；公众号不查能否使用', () => {
    const app = { platform: '移动客户端', publishesContent: false, lastPostedOn: null }
    const unusable = veto({ condition: 'unusable' })
    expect(told(judged(app))).toEqual(['met 0.00 移动客户端“魅力城门”不发布内容，不检查更新间隔'])
    expect(earnedOf(judged({ ...app, vetoes: [unusable] }))).toBe('0.00')
    expect(earnedOf(judged({ vetoes: [unusable] }))).toBe('20.00')
  })

  test('名单里每个账号有结论、空档天数和最迟哪天更新', () => {
    const accounts = [
      anAccount({ code: 'M1' }),
      anAccount({ code: 'M2', lifecycle: 'unregistered' }),
      anAccount({ code: 'M3', postsKnown: false }),
      anAccount({ code: 'M4', cancelledOn: '2021-08-01', lifecycle: 'closed' }),
    ]
    expect(accountStates({ accounts }, circularOccasion, cangshan2021)).toMatchObject([
      {
        code: 'M1',
        verdict: 'passed',
        isRegistered: true,
        failedBy: [],
        idleDays: 3,
        daysLeft: 11,
        dueOn: '2021-10-19',
      },
      {
        code: 'M2',
        verdict: 'failed',
        isRegistered: false,
        failedBy: ['unregistered'],
        idleDays: 3,
        daysLeft: 11,
        dueOn: '2021-10-19',
      },
      {
        code: 'M3',
        verdict: 'undetermined',
        isRegistered: true,
        failedBy: [],
        idleDays: null,
        daysLeft: null,
        dueOn: null,
      },
      {
        code: 'M4',
        verdict: 'not-checked',
        isRegistered: false,
        failedBy: [],
        idleDays: null,
        daysLeft: null,
        dueOn: null,
      },
    ])
  })
})
