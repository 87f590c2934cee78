import { describe, expect, test } from 'vitest'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import { aLedger } from '../testing/a-ledger.ts'
import { circularOccasion, liveOn } from '../testing/occasions.ts'
import { assessDistrict } from './assess-district.ts'
import { summarise } from './summarise.ts'

function summary(ledgers: readonly ReturnType<typeof aLedger>[], occasion = circularOccasion) {
  const built = ledgers.map((ledger) => ledger.build())
  return summarise(assessDistrict(built, cangshan2021, occasion), built, cangshan2021, occasion)
}

function unit(order: number) {
  return aLedger({ code: `T${order}`, name: `单位${order}`, order })
}

describe('通报要点数字', () => {
  test('做得较好的须每个月都达标；数量相同的按单位序列', () => {
    const many = unit(1).over('2021-01', '2021-09', 90).publishing({ '2021-09': 9 })
    const { topByVolume, belowQuota } = summary([many, unit(3), unit(2).over('2021-01', '2021-09', 20), unit(4)])
    expect(topByVolume[0]?.units.map((one) => one.name)).toEqual(['单位2', '单位3', '单位4'])
    expect(belowQuota[0]?.units.map((one) => one.name)).toEqual(['单位1'])
  })

  test('免考单位的信息计入全区总数，但不进任何名单', () => {
    const exempt = unit(2)
      .of({ exemption: { reason: '自办网站', from: '2021-01-01', to: null } })
      .publishing({ '2021-08': 3 })
      .disclosingNothing()
    const { publications, belowQuota, disclosures } = summary([unit(1), exempt])
    expect(publications).toBe(53)
    expect(belowQuota[0]?.units).toEqual([])
    expect(disclosures.zeroUnits).toEqual([])
  })

  test('账号合格率只算检查过的，未检查的单列', () => {
    const ledger = unit(1)
      .running({ code: 'M1' })
      .running({ code: 'M2', lastPostedOn: '2021-09-01' })
      .running({ code: 'M3', postsKnown: false })
      .running({ code: 'M4', lifecycle: 'unregistered' })
      .running({ code: 'M5', lifecycle: 'closed', cancelledOn: '2021-08-01' })
    expect(summary([ledger]).accounts).toEqual({
      registered: 3,
      checked: 3,
      failed: 2,
      undetermined: 1,
      passRate: '33.33%',
    })
    expect(summary([unit(1)]).accounts.passRate).toBe('—')
  })

  test('同一栏目只列一次；没有单位应负责的也列出', () => {
    const column = { code: 'C1', path: '社会救助', lastUpdatedOn: '2021-01-31' }
    const leads = [
      { unit: 'T1', from: null, to: '2021-06-30' },
      { unit: 'T2', from: '2021-07-01', to: null },
    ]
    const { staleColumns } = summary([unit(1).leading({ ...column, leads }), unit(2).leading({ ...column, leads })])
    const listed = { code: 'C1', path: '社会救助', lastUpdatedOn: '2021-01-31', since: '2021-08-01', isBlank: false }
    expect(staleColumns).toEqual([{ ...listed, unit: null, takenOverBy: { code: 'T2', name: '单位2' } }])
  })

  test('没有单位应负责的，分得清接手单位在宽限期内和无责任单位', () => {
    const column = { path: '社会救助', lastUpdatedOn: '2020-12-31' }
    const taken = { ...column, code: 'C1', leads: [{ unit: 'T1', from: '2021-09-20', to: null }] }
    const abandoned = { ...column, code: 'C2', leads: [{ unit: 'T1', from: null, to: '2021-01-31' }] }
    const ownFault = { ...column, code: 'C3', leads: [{ unit: 'T1', from: null, to: null }] }
    const { staleColumns } = summary([unit(1).leading(taken).leading(abandoned).leading(ownFault)])
    expect(staleColumns.map(({ code, unit: owner, takenOverBy }) => [code, owner?.code, takenOverBy?.code])).toEqual([
      ['C1', undefined, 'T1'],
      ['C2', undefined, undefined],
      ['C3', 'T1', undefined],
    ])
  })

  test('进行中的周期：还没有落下的月份就先排着', () => {
    const running = unit(1).over('2021-01', '2021-12', 6)
    const { topByVolume, belowQuota } = summary([running], liveOn('2021-10-11'))
    expect(topByVolume[0]?.units.map((one) => one.name)).toEqual(['单位1'])
    expect(belowQuota[0]?.units).toEqual([])
  })
})
