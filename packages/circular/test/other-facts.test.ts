import { describe, expect, test } from 'vitest'
import { cangshanTemplate, composeCircular } from '../src/index.ts'
import type { CircularSnapshot } from '../src/index.ts'
import { aSnapshot, aUnit, anAccount } from './a-snapshot.ts'
import { read, section, tableOf } from './printed.ts'
import { issuance } from './third-quarter.ts'

function printed(changed: Partial<CircularSnapshot>) {
  return composeCircular(aSnapshot(changed), cangshanTemplate, issuance)
}

function words(changed: Partial<CircularSnapshot>): string {
  return printed(changed).body.map(read).join('\n')
}

const unit = { code: 'CS-T01', name: '仓山镇' }

describe('事实不同，说法不同', () => {
  test('没有单位未达标时不列空名单', () => {
    const text = words({ belowQuota: [] })
    expect(text).toContain('参评单位每月均达到要求')
    expect(text).not.toContain('未达到要求')
  })

  test('信息量不详的单位单列，既不说达标也不说未达标，表中不写零', () => {
    const units = [
      aUnit({ months: [{ month: '2021-07', count: null, met: null }], total: null, place: null, quota: '不详' }),
    ]
    const circular = printed({ units, groups: ['镇街', '区直部门'], belowQuota: [] })
    const text = circular.body.map(read).join('\n')
    expect(text).toContain('信息量尚不详、暂不作结论的单位有：仓山镇')
    expect(text).not.toContain('均达到要求')
    expect(tableOf(circular, 1).rows[0]).toEqual(['1', '仓山镇', '不详', '不详', '—', '不详'])
    expect(tableOf(circular, 1).notes[0]).toContain('不按零计')
  })

  test('不合格账号写明单位、平台、名称和原因', () => {
    const failed = anAccount({
      verdict: 'failed',
      conditions: ['no-update'],
      unit,
      platform: '微博',
      name: '仓山镇发布',
    })
    const text = words({
      accounts: [failed],
      accountSummary: { registered: 21, checked: 21, failed: 1, undetermined: 0, passRate: '95.23%' },
    })
    expect(text).toContain('不合格账号1个：仓山镇的微博“仓山镇发布”（2周内无更新）')
    expect(text).not.toContain('各账号均能及时更新')
  })

  test('尚未检查的账号不等于合格', () => {
    const text = words({
      accounts: [anAccount({ verdict: 'undetermined' })],
      accountSummary: { registered: 21, checked: 20, failed: 0, undetermined: 1, passRate: '100%' },
    })
    expect(text).toContain('另有1个账号尚未检查，不计为合格')
    expect(text).not.toContain('未发现不合格账号')
  })

  test('泄密不点明：只说存在单项否决情形，其他原因照写', () => {
    const secret = anAccount({ verdict: 'failed', conditions: ['state-secret'], unit })
    const both = anAccount({ verdict: 'failed', conditions: ['state-secret', 'no-interaction'], unit, name: '另一个' })
    const circular = printed({
      accounts: [secret, both],
      accountSummary: { registered: 2, checked: 2, failed: 2, undetermined: 0, passRate: '0.00%' },
    })
    expect(tableOf(circular, 3).rows.map((row) => row[5])).toEqual(['存在单项否决情形', '未提供有效互动功能'])
    const list = circular.fields.find(({ field }) => field === 'accounts.failed-list')?.text ?? ''
    expect(list).not.toContain('秘密')
  })

  test('上期问题复查：已整改、未整改、尚未复查分开', () => {
    const text = section(
      printed({
        rechecked: [
          { unit, title: '8月信息量不足', outcome: 'fixed' },
          { unit, title: '社会救助栏目未更新', outcome: 'open' },
          { unit, title: '账号未备案', outcome: 'unknown' },
        ],
      }),
      '三、政务公开情况',
    )
    expect(text).toContain('3个问题进行复查，已整改1个，未整改1个，尚未复查1个')
    expect(text).toContain('未整改的问题有：仓山镇：社会救助栏目未更新。')
  })

  test('没有责任单位的栏目写“责任单位待明确”，接手单位在宽限期内的写明，空白栏目写没有内容', () => {
    const column = {
      code: 'C9',
      path: '政务公开/人事信息',
      unit: null,
      lastUpdatedOn: null,
      since: null,
      isBlank: true,
    }
    expect(words({ staleColumns: [column] })).toContain('责任单位待明确的“人事信息”栏目没有内容')
    const takenOver = { ...column, path: '政务公开/财政信息', takenOverBy: unit }
    expect(words({ staleColumns: [column, takenOver] })).toMatch(
      new RegExp(`${unit.name}接手后尚在宽限期内的“财政信息”栏目没有内容.*责任单位待明确的“人事信息”栏目没有内容`),
    )
  })

  test('全年通报月份多，附件1、2横排', () => {
    const months = Array.from({ length: 12 }, (_, index) => ({
      month: `2021-${String(index + 1).padStart(2, '0')}`,
      count: 12,
      met: true,
    }))
    const circular = printed({
      period: { id: '2021', kind: 'year', start: '2021-01-01', end: '2021-12-31' },
      units: [aUnit({ months, total: 144 })],
    })
    expect(circular.annexes[0]).toMatchObject({ title: '2021年度镇街信息发布情况表', isLandscape: true })
    expect(circular.body.map(read).join('')).toContain('2022年度栏目自查')
  })

  test('期限和日期未定时写××，不写空白', () => {
    const circular = composeCircular(aSnapshot(), cangshanTemplate, { ...issuance, issuedOn: null, reportDueOn: null })
    expect(circular.issuedOn).toBeNull()
    expect(circular.body.map(read).join('')).toContain('于××月××日下午下班前报送')
  })
})
