import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, addDays, assessDistrict, changedLedger, compare, equals, isAppealable, ratio } from '../src/index.ts'
import type { Change, DistrictResult, Exact, Ledger, UnitResult } from '../src/index.ts'
import { whatIf, ZERO } from '../src/index.ts'
import { anyDistrict } from '../src/testing/any-district.ts'
import { anyOccasion, anyScheme } from '../src/testing/any-scheme.ts'

function unitOf(result: DistrictResult, code: string): UnitResult {
  const found = result.units.find((unit) => unit.unit.code === code)
  if (found === undefined) throw new Error(`${code}不在结果里`)
  return found
}

function brief(result: DistrictResult) {
  return result.units.map(({ unit, place, of, score, verdict }) => ({ unit, place, of, score, verdict }))
}

function anyChange(ledger: Ledger): fc.Arbitrary<Change> {
  const months = ledger.months.filter((fact) => fact.counted !== null).map((fact) => fact.month)
  const codes = ledger.columns.map((column) => column.code)
  const kinds: fc.Arbitrary<Change>[] = [
    fc.record({
      kind: fc.constant('publish-interpretation'),
      form: fc.constantFrom('illustrated', 'audio-video', 'text'),
    }),
  ]
  if (months.length > 0) {
    kinds.push(
      fc.record({
        kind: fc.constant('add-publications'),
        month: fc.constantFrom(...months),
        count: fc.integer({ min: 0, max: 12 }),
      }),
    )
  }
  if (codes.length > 0) kinds.push(fc.record({ kind: fc.constant('refresh-column'), code: fc.constantFrom(...codes) }))
  return fc.oneof(...kinds)
}

/** A ledger made worse in one way; null where the way does not apply. */
const FAULTS: Readonly<Record<string, (ledger: Ledger) => Ledger | null>> = {
  少发信息: (ledger) => ({
    ...ledger,
    months: ledger.months.map((fact) => ({
      ...fact,
      counted: fact.counted === null ? null : Math.max(0, fact.counted - 3),
    })),
  }),
  栏目更早以前就不再更新: (ledger) => ({
    ...ledger,
    columns: ledger.columns.map((column) =>
      column.lastUpdatedOn === null ? column : { ...column, lastUpdatedOn: addDays(column.lastUpdatedOn, -100) },
    ),
  }),
  多一个超期栏目: (ledger) => ({
    ...ledger,
    columns: [
      ...ledger.columns,
      {
        code: 'extra',
        parent: null,
        path: '另一栏目',
        category: '通知公告',
        limit: { kind: 'months', count: 6 },
        openedOn: null,
        archivedOn: null,
        exemptReason: null,
        lastUpdatedOn: '2019-01-01',
        knowledge: 'covered',
        leads: [{ unit: ledger.unit.code, from: null, to: null }],
      },
    ],
  }),
  账号更早以前就不再更新: (ledger) => ({
    ...ledger,
    accounts: ledger.accounts.map((account) =>
      account.lastPostedOn === null ? account : { ...account, lastPostedOn: addDays(account.lastPostedOn, -10) },
    ),
  }),
  账号被否决: (ledger) => ({
    ...ledger,
    accounts: ledger.accounts.map((account) => ({
      ...account,
      vetoes: [{ id: 'V9', condition: 'state-secret', state: 'confirmed', foundOn: null, note: null }],
    })),
  }),
  账号失去备案: (ledger) =>
    ledger.accounts.every((account) => account.lifecycle === 'active')
      ? { ...ledger, accounts: ledger.accounts.map((account) => ({ ...account, lifecycle: 'unregistered' })) }
      : null,
  解读不同步: (ledger) => ({
    ...ledger,
    interpretations: ledger.interpretations.map((fact) => ({
      ...fact,
      policies: fact.policies.map((policy) =>
        policy.disclosedOn === null ? policy : { ...policy, disclosedOn: addDays(policy.disclosedOn, -60) },
      ),
    })),
  }),
  公开逾期: (ledger) => ({
    ...ledger,
    disclosures: ledger.disclosures.map((fact) =>
      fact.madeOn === null ? fact : { ...fact, madeOn: addDays(fact.madeOn, -60) },
    ),
  }),
  整改逾期: (ledger) => ({
    ...ledger,
    orders: [...ledger.orders, { id: 'O9', title: '整改通知', dueOn: '2021-08-01', answeredOn: null }],
  }),
  问题重复: (ledger) => ({
    ...ledger,
    orderedProblems: [
      ...ledger.orderedProblems,
      { id: 'P9', key: 'disclosure/period', findingId: 'disclosure/count', title: '没有公开文件', dueOn: '2021-07-25' },
    ],
  }),
  一票否决: (ledger) => ({
    ...ledger,
    vetoes: [{ id: 'V9', condition: 'forged-dates', state: 'confirmed', foundOn: null, note: null }],
  }),
}

const LOWEST: Exact = ratio(-1, 1)

describe('任何台账都成立的性质', { timeout: 60_000 }, () => {
  test('什么都不改的试算，什么都不变', () => {
    fc.assert(
      fc.property(anyDistrict, anyScheme, anyOccasion, (ledgers, scheme, occasion) => {
        const result = assessDistrict(ledgers, scheme, occasion)
        const peers = result.units.map((unit) => unit.peer)
        for (const ledger of ledgers) {
          const unit = unitOf(result, ledger.unit.code)
          expect(whatIf({ ledger, peers, scheme, occasion, changes: [] })).toEqual(unit)
        }
      }),
    )
  })

  test('试算与按改后的台账全区重算完全一致；同组其他单位只需概况，经过JSON也一样', () => {
    const anyQuestion = anyDistrict.chain((ledgers) =>
      fc.record({
        ledgers: fc.constant(ledgers),
        changes: fc.array(fc.oneof(...ledgers.slice(0, 1).map(anyChange)), { maxLength: 4 }),
      }),
    )
    fc.assert(
      fc.property(anyQuestion, anyScheme, anyOccasion, ({ ledgers, changes }, scheme, occasion) => {
        const [ledger, ...others] = ledgers
        if (ledger === undefined) return
        const peers = assessDistrict(ledgers, scheme, occasion).units.map((unit) => unit.peer)
        const question = JSON.stringify({ ledger, peers, scheme, occasion, changes })
        const changed = changedLedger(ledger, changes, occasion)
        const whole = assessDistrict([changed, ...others], scheme, occasion)
        expect(whatIf(JSON.parse(question))).toEqual(unitOf(whole, ledger.unit.code))
      }),
    )
  })

  test('申诉成立从不使本单位失分更多，也不改变别人的台账', () => {
    fc.assert(
      fc.property(anyDistrict, anyScheme, anyOccasion, fc.nat(), (ledgers, scheme, occasion, at) => {
        const [ledger, ...others] = ledgers
        if (ledger === undefined) return
        const before = unitOf(assessDistrict(ledgers, scheme, occasion), ledger.unit.code)
        const open = before.indicators.flatMap(({ findings }) => findings).filter(isAppealable)
        const chosen = open[at % Math.max(1, open.length)]
        if (chosen === undefined) return
        const exclusions = [{ finding: chosen.id, reason: '申诉成立' }]
        const after = unitOf(assessDistrict([{ ...ledger, exclusions }, ...others], scheme, occasion), ledger.unit.code)
        expect(compare(after.score ?? LOWEST, before.score ?? LOWEST)).toBeGreaterThanOrEqual(0)
        const kept = after.indicators.flatMap(({ findings }) => findings).find(({ id }) => id === chosen.id)
        expect(kept).toMatchObject({ outcome: 'excluded', weighed: ZERO })
      }),
    )
  })

  test('台账和其中事实的先后不影响结果', () => {
    fc.assert(
      fc.property(anyDistrict, anyScheme, anyOccasion, (ledgers, scheme, occasion) => {
        const reversed = ledgers.toReversed().map((ledger) => ({
          ...ledger,
          accounts: ledger.accounts.toReversed(),
          interpretations: ledger.interpretations.toReversed(),
          disclosures: ledger.disclosures.toReversed(),
          columns: ledger.columns.toReversed(),
        }))
        expect(brief(assessDistrict(reversed, scheme, occasion))).toEqual(
          brief(assessDistrict(ledgers, scheme, occasion)),
        )
        expect(assessDistrict(ledgers.toReversed(), scheme, occasion)).toEqual(
          assessDistrict(ledgers, scheme, occasion),
        )
      }),
    )
  })

  test.each(Object.entries(FAULTS))('多一个问题从不加分：%s', (_, worsen) => {
    fc.assert(
      fc.property(anyDistrict, anyScheme, anyOccasion, (ledgers, scheme, occasion) => {
        const [ledger, ...others] = ledgers
        const worse = ledger === undefined ? null : worsen(ledger)
        if (ledger === undefined || worse === null) return
        const score = (one: Ledger) =>
          unitOf(assessDistrict([one, ...others], scheme, occasion), ledger.unit.code).score ?? LOWEST
        expect(compare(score(worse), score(ledger))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('得分等于100加上每条检查发现的折算分，一分不多一分不少', () => {
    fc.assert(
      fc.property(anyDistrict, anyScheme, anyOccasion, (ledgers, scheme, occasion) => {
        for (const unit of assessDistrict(ledgers, scheme, occasion).units) {
          if (unit.score === null || unit.base === null) continue
          const findings = unit.indicators.flatMap((line) => line.findings)
          const sum = findings.reduce((left, finding) => add(left, finding.weighed), ratio(100, 1))
          expect(equals(sum, unit.score)).toBe(true)
          expect(compare(unit.base, ZERO)).toBeGreaterThanOrEqual(0)
          expect(compare(unit.base, ratio(100, 1))).toBeLessThanOrEqual(0)
          expect(compare(unit.score, ZERO)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
