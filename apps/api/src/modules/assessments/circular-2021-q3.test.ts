import { readFileSync } from 'node:fs'
import type { Rankings, Standing, Summary, Period, Publication } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
let leader: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  leader = await app.signedIn('leader')
})

const FOLDER = new URL('../../../../../prisma/demo/cangshan-2021/', import.meta.url)

/** A results table of the demo district, row by row. */
function expected(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, FOLDER), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}

async function ask<Body>(path: string): Promise<Body> {
  const { status, body } = await leader.get<Body>(`/api${path}`)
  expect([path, status]).toEqual([path, 200])
  return body
}

const names = (units: readonly { name: string }[]) => units.map(({ name }) => name)

describe('2021年第三季度通报的每一项事实', () => {
  let summary: Summary

  beforeAll(async () => {
    summary = await ask<Summary>('/periods/2021Q3/summary')
  })

  it('全区发布3157条，点开就是3157条', async () => {
    expect(summary.publications).toBe(3157)
    const list = await ask<{ total: number }>('/publications?period=2021Q3&counted=true&pageSize=1')
    expect(list.total).toBe(3157)
  })

  it('做得较好、未达标的单位与通报一致，次序也一致', () => {
    expect(summary.topByVolume.map(({ group, units }) => [group, names(units)])).toEqual([
      ['镇街', ['临江街道', '仓前街道', '仓山镇', '城门镇']],
      ['区直部门', ['人社局', '卫健局', '文体旅局', '市场监管局']],
    ])
    expect(summary.belowQuota.map(({ group, units }) => [group, names(units).toSorted()])).toEqual([
      ['镇街', ['东升街道', '盖山镇'].toSorted()],
      ['区直部门', ['司法局', '商务局', '资规局', '退役军人事务局'].toSorted()],
    ])
  })

  it('长期未更新的栏目与责任单位', () => {
    expect(summary.staleColumns.map(({ path, unit, lastUpdatedOn }) => [path, unit?.name, lastUpdatedOn])).toEqual([
      ...['公示公告', '扶贫项目', '扶贫捐赠', '扶贫协作'].map((name) => [
        `重点领域信息公开/脱贫攻坚/${name}`,
        '农业农村局',
        '2018-12-20',
      ]),
      ['重点领域信息公开/社会救助', '民政局', '2020-11-13'],
    ])
    expect(summary.staleColumns[0]?.staleSince).toBe('2019-06-21')
  })

  it('在册账号21个，全部按时更新；主动公开162件，四家为零', () => {
    expect(summary.accounts).toEqual({ registered: 21, failed: 0, undetermined: 0 })
    expect(summary.disclosures.total).toBe(162)
    expect(names(summary.disclosures.zeroUnits)).toEqual(['城门镇', '盖山镇', '工信局', '城管局'])
  })

  it('同一单位可以既受表扬又被点名：城门镇', () => {
    expect(names(summary.topByVolume[0]?.units ?? [])).toContain('城门镇')
    expect(names(summary.disclosures.zeroUnits)).toContain('城门镇')
  })
})

describe('演示方案下每个单位的得分和名次', () => {
  it('35个单位的名次、得分、加分分毫不差，季度各月条数与达标结论一致', async () => {
    const rankings = await ask<Rankings>('/rankings?period=2021Q3')
    const rows = rankings.groups.flatMap((ranking) => ranking.rows.map((row) => ({ group: ranking.group, ...row })))
    expect(rankings.provisional).toBe(false)
    expect(
      rows
        .map(({ unit, group, place, score, bonus }) => [unit.code, unit.name, group, place, score, bonus])
        .toSorted(byCode),
    ).toEqual(
      expected('expected-scores-2021Q3.csv')
        .map((row) => [
          row['单位编码'],
          row['简称'],
          row['分组'],
          Number(row['名次']),
          Number(row['得分']),
          Number(row['加分']),
        ])
        .toSorted(byCode),
    )
    expect(
      rows
        .map(({ unit, volume }) => [
          unit.code,
          ...volume.months.map(({ count }) => count),
          volume.total,
          volume.months.every(({ met }) => met) ? '是' : '否',
        ])
        .toSorted(byCode),
    ).toEqual(
      expected('expected-2021Q3.csv')
        .map((row) => [
          row['单位编码'],
          ...['7月', '8月', '9月', '合计'].map((name) => Number(row[name])),
          row['月度达标'],
        ])
        .toSorted(byCode),
    )
  })

  it('每个单位每项指标的得分一致，附的佐证与所说的数一样长，每一条都点得开', async () => {
    const disclosures = new Map(
      expected('expected-2021Q3.csv').map((row) => [row['单位编码'], Number(row['主动公开'])]),
    )
    for (const row of expected('expected-scores-2021Q3.csv')) {
      const standing = await ask<Standing>(`/units/${row['单位编码']}/standing?period=2021Q3`)
      const earned = Object.fromEntries(
        standing.indicators.map(({ label, localScore, isApplicable }) => [
          label,
          isApplicable ? localScore?.toFixed(2) : '不适用',
        ]),
      )
      expect({ unit: row['简称'], place: standing.place, score: standing.score, ...earned }).toMatchObject({
        unit: row['简称'],
        place: Number(row['名次']),
        score: Number(row['得分']),
        ...Object.fromEntries(
          ['网站信息发布', '年度更新数量排名', '栏目更新', '政务新媒体', '政策解读', '主动公开'].map((name) => [
            name,
            row[name],
          ]),
        ),
      })
      const quota = standing.indicators.find(({ id }) => id === 'monthly-quota')
      expect(quota?.findings.map(({ evidence }) => evidence.length)).toEqual(
        standing.volume.months.map(({ count }) => count),
      )
      const disclosed = standing.indicators
        .find(({ id }) => id === 'disclosure')
        ?.findings.flatMap(({ evidence }) => evidence)
      expect(new Set(disclosed?.map(({ id }) => id)).size).toBe(disclosures.get(row['单位编码'] ?? ''))
    }
  })
})

describe('东升街道的第三季度', () => {
  it('本单位经办人员看到28条：12、7、9，8月9月为什么不够，每条点得开', async () => {
    const staff = await app.signedIn('staff', { unit: 'CS-T07' })
    const { body } = await staff.get<Standing>('/api/units/CS-T07/standing?period=2021Q3')
    const quota = body.indicators.find(({ id }) => id === 'monthly-quota')
    expect(quota?.findings.map(({ subject, outcome, evidence }) => [subject.label, outcome, evidence.length])).toEqual([
      ['7月', 'met', 12],
      ['8月', 'unmet', 7],
      ['9月', 'unmet', 9],
    ])
    const items = quota?.findings.flatMap(({ evidence }) => evidence) ?? []
    expect(new Set(items.map(({ id }) => id)).size).toBe(28)
    for (const { href, id, label, on } of items) {
      const item = await staff.get<Publication>(`/api${href}`)
      expect(item.body).toMatchObject({ id, title: label, publishedOn: on, unit: { code: 'CS-T07' } })
    }
    expect(body).toMatchObject({ place: 12, of: 13, score: 82.5, verdict: '合格', provisional: false })
  })
})

describe('考核周期', () => {
  it('前三季度已过检查时点，第四季度和全年暂计，先打开第三季度', async () => {
    const periods = await ask<Period[]>('/periods')
    expect(periods.map(({ id, isLive, provisional, isCurrent }) => [id, isLive, provisional, isCurrent])).toEqual([
      ['2021Q4', true, true, false],
      ['2021Q3', false, false, true],
      ['2021Q2', false, false, false],
      ['2021Q1', false, false, false],
      ['2021', true, true, false],
    ])
  })
})

function byCode(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]).localeCompare(String(b[0]))
}
