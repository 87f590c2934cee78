import type { Rankings } from '@mingkao/contract'
import { assessDistrict, compareResults, schemeSchema, toPoints, withSchemeLimits, withValueAt } from '@mingkao/rules'
import { expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { ImpactBasis } from './impact-basis.ts'

const app = await buildApp()
await loadDemo(app.deps)
const office = await app.signedIn('office')

const basisOf = async (period: string) => (await office.get<ImpactBasis>(`/api/scheme-impact?period=${period}`)).body

const placesOf = (units: ReturnType<typeof assessDistrict>['units']) =>
  units.map(({ unit, score, place }) => [unit.code, score && toPoints(score), place])

it('浏览器里按现行方案重算，每家的得分和名次与排名页相同', async () => {
  for (const period of ['2021Q3', '2021Q4', '2021']) {
    const { ledgers, scheme, occasion, following } = await basisOf(period)
    const own = withSchemeLimits(ledgers, new Set(following), scheme)
    const { body } = await office.get<Rankings>(`/api/rankings?period=${period}`)
    const shown = new Map(
      body.groups.flatMap(({ rows }) => rows.map(({ unit, score, place }) => [unit.code, [unit.code, score, place]])),
    )
    expect(placesOf(assessDistrict(own, scheme, occasion).units)).toEqual(
      ledgers.map(({ unit }) => shown.get(unit.code)),
    )
  }
})

it('每月 10 条提到 12 条：掉分的说得出是哪个月', async () => {
  const { ledgers, scheme, occasion } = await basisOf('2021Q3')
  const path = ['indicators', 'monthly-quota', 'minimumPerMonth', 'value']
  const draft = schemeSchema.parse(withValueAt(scheme, path, 12))
  const changes = compareResults(assessDistrict(ledgers, scheme, occasion), assessDistrict(ledgers, draft, occasion))
  const fallen = changes.filter(({ delta }) => (delta ?? 0) < 0)
  expect(fallen.length).toBeGreaterThan(0)
  expect(
    fallen.every(({ indicators }) => indicators[0]?.findings.every(({ sentence }) => sentence.includes('少'))),
  ).toBe(true)
})

it('35 家的台账压缩后不到 40 KB', async () => {
  const response = await fetch(`${app.url}/api/scheme-impact?period=2021Q3`, {
    headers: { cookie: office.cookie, 'accept-encoding': 'gzip' },
  })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  const size = Number(response.headers.get('content-length'))
  expect(size).toBeLessThan(40_000)
  expect((await response.text()).length).toBeGreaterThan(size)
})
