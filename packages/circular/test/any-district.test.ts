import { assessDistrict, cangshan2021, summarise } from '@mingkao/rules'
import type { Ledger } from '@mingkao/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDistrict } from '../../rules/src/testing/any-district.ts'
import { circularOccasion } from '../../rules/src/testing/occasions.ts'
import { cangshanTemplate, compareCirculars, composeCircular, renderHtml, takeSnapshot } from '../src/index.ts'
import { issuance } from './third-quarter.ts'

function judged(ledgers: readonly Ledger[]) {
  const result = assessDistrict(ledgers, cangshan2021, circularOccasion)
  const summary = summarise(result, ledgers, cangshan2021, circularOccasion)
  const snapshot = takeSnapshot({ result, ledgers, scheme: cangshan2021, occasion: circularOccasion })
  // Groups of a made-up district are whatever they are; the template names these two.
  const groups = [...new Set(['镇街', '区直部门', ...snapshot.groups])]
  return { result, summary, circular: composeCircular({ ...snapshot, groups }, cangshanTemplate, issuance) }
}

describe('任何一个区，通报与考核结果的数都相同', () => {
  test('总数、名单、各行条数和达标结论', () => {
    fc.assert(
      fc.property(anyDistrict, (ledgers) => {
        const { result, summary, circular } = judged(ledgers)
        const said = (field: string) => circular.fields.find((one) => one.field === field)
        expect(said('publications.total')?.text).toBe(String(summary.publications))
        expect(said('disclosures.total')?.text).toBe(String(summary.disclosures.total))
        expect(said('accounts.registered')?.text).toBe(String(summary.accounts.registered))
        expect(said('accounts.pass-rate')?.text).toBe(summary.accounts.passRate)
        for (const [field, lists] of [
          ['quota.good', summary.topByVolume],
          ['quota.below', summary.belowQuota],
        ] as const) {
          for (const group of ['镇街', '区直部门']) {
            const names = lists.find((list) => list.group === group)?.units.map(({ name }) => name) ?? []
            expect(said(`${field}:${group}`)?.members ?? []).toEqual(names)
          }
        }
        const tables = circular.annexes.flatMap(({ id, content }) =>
          id.startsWith('volume/') && content.kind === 'table' ? [content] : [],
        )
        const sums = tables.map(({ total }) => Number(total?.at(-3)))
        expect(sums.reduce((sum, one) => sum + one, 0)).toBe(summary.publications)
        const rows = new Map(tables.flatMap((table) => table.rows.map((row) => [row[1], row])))
        expect(rows.size).toBe(result.units.length)
        for (const { unit, volume, verdict } of result.units) {
          const row = rows.get(unit.name)
          expect(row?.at(-3)).toBe(volume.total === null ? '不详' : String(volume.total))
          expect(row?.at(-1) === '不参评').toBe(verdict === '不参评')
          expect(row?.at(-1) === '否').toBe(verdict !== '不参评' && volume.months.some(({ met }) => met === false))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('同样的事实，同样的通报；台账的次序不影响', () => {
    fc.assert(
      fc.property(anyDistrict, (ledgers) => {
        const { circular } = judged(ledgers)
        const again = judged(ledgers.toReversed()).circular
        expect(again).toEqual(circular)
        expect(renderHtml(again)).toBe(renderHtml(circular))
        expect(compareCirculars(circular, again)).toEqual({ fields: [], rows: [], wording: [] })
      }),
      { numRuns: 60 },
    )
  })
})
