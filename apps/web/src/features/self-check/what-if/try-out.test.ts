import { assessDistrict, cangshan2021, formatPoints, toPoints } from '@mingkao/rules'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDistrict } from '../../../../../../packages/rules/src/testing/any-district.ts'
import { circularOccasion } from '../../../../../../packages/rules/src/testing/occasions.ts'
import { formatScore } from '../../../lib/formats.ts'
import { tryOut } from './try-out.ts'

test('不作任何改动的试算，屏幕上的得分、名次、各项分与考核结果相同', () => {
  fc.assert(
    fc.property(anyDistrict, (ledgers) => {
      const { units } = assessDistrict(ledgers, cangshan2021, circularOccasion)
      for (const [at, result] of units.entries()) {
        const ledger = ledgers.find(({ unit }) => unit.code === result.unit.code)
        if (!ledger) throw new Error(`the district has no unit ${at}`)
        const peers = units.filter((one) => one !== result).map(({ peer }) => peer)
        const trial = tryOut({ ledger, peers, scheme: cangshan2021, occasion: circularOccasion }, [])
        if (!trial.isPossible) throw new Error(trial.message)
        expect(formatScore(trial.score)).toBe(result.score === null ? '—' : formatPoints(result.score))
        expect([trial.place, trial.of, trial.verdict]).toEqual([result.place, result.of, result.verdict])
        const weighed = new Map(result.indicators.map((line) => [line.id as string, line]))
        for (const { id, points } of trial.indicators) {
          const line = weighed.get(id)
          expect(points).toBe(line?.isApplicable && line.weighed ? toPoints(line.weighed) : null)
        }
      }
    }),
    { numRuns: 500 },
  )
})
