import * as fc from 'fast-check'
import type { AccountFact, ColumnFact, DisclosureFact, InterpretationFact, Ledger, VetoFact } from '../kernel/ledger.ts'
import { dayNumber, dayOf, monthsBetween } from '../kernel/day.ts'
import { aColumn, anAccount, anInterpretation } from './facts.ts'

function anyDay(from: string, to: string): fc.Arbitrary<string> {
  return fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayOf)
}

const vetoes: fc.Arbitrary<VetoFact[]> = fc.array(
  fc.record({
    id: fc.constant('V1'),
    condition: fc.constantFrom('bought-followers', 'forged-dates', 'no-update'),
    state: fc.constantFrom('suspected', 'confirmed', 'dismissed'),
    foundOn: fc.option(anyDay('2021-06-01', '2021-10-20')),
    note: fc.constant(null),
  }),
  { maxLength: 1 },
)

function columnsOf(code: string): fc.Arbitrary<ColumnFact[]> {
  const facts = fc.record({
    limit: fc.constantFrom<ColumnFact['limit']>(
      { kind: 'days', count: 14 },
      { kind: 'months', count: 6 },
      { kind: 'working-days', count: 20 },
      { kind: 'yearly', month: 1, date: 31 },
      null,
    ),
    lastUpdatedOn: fc.option(anyDay('2020-06-01', '2021-10-08')),
    knowledge: fc.constantFrom<ColumnFact['knowledge']>('covered', 'seen-empty', 'unknown'),
    openedOn: fc.option(anyDay('2020-01-01', '2021-10-20')),
    hasParent: fc.boolean(),
    from: fc.option(anyDay('2020-06-01', '2021-10-20')),
  })
  return fc.array(facts, { maxLength: 4 }).map((columns) =>
    columns.map(({ hasParent, from, ...column }, index) =>
      aColumn({
        ...column,
        code: `${code}-C${index}`,
        parent: hasParent && index > 0 ? `${code}-C${index - 1}` : null,
        leads: [{ unit: code, from, to: null }],
      }),
    ),
  )
}

const accounts: fc.Arbitrary<AccountFact[]> = fc.array(
  fc
    .record({
      lifecycle: fc.constantFrom<AccountFact['lifecycle']>('active', 'submitted', 'closed', 'unregistered', 'reopened'),
      lastPostedOn: fc.option(anyDay('2021-08-01', '2021-10-08')),
      openedOn: fc.option(anyDay('2021-01-01', '2021-10-20')),
      postsKnown: fc.boolean(),
      publishesContent: fc.boolean(),
      vetoes,
    })
    .map((account) => anAccount({ code: 'M', ...account })),
  { maxLength: 3 },
)

const interpretations: fc.Arbitrary<InterpretationFact[]> = fc.array(
  fc
    .record({
      form: fc.constantFrom<InterpretationFact['form']>('illustrated', 'audio-video', 'text'),
      publishedOn: anyDay('2020-12-01', '2021-10-08'),
      isDecorativeOnly: fc.boolean(),
      isOfSuperior: fc.boolean(),
      policies: fc.array(
        fc.record({
          indexNumber: fc.option(fc.constantFrom('FZ-1', 'FZ-2', 'FZ-3')),
          disclosedOn: fc.option(anyDay('2020-12-01', '2021-10-08')),
        }),
        { maxLength: 3 },
      ),
      isInDistrictColumn: fc.boolean(),
    })
    .map((fact) => anInterpretation({ id: 'J', ...fact })),
  { maxLength: 6 },
)

const disclosures: fc.Arbitrary<DisclosureFact[]> = fc.array(
  fc.record({
    id: fc.constant('D'),
    indexNumber: fc.constant('FZ'),
    madeOn: fc.option(anyDay('2020-12-01', '2021-09-30')),
    disclosedOn: anyDay('2021-01-01', '2021-10-08'),
  }),
  { maxLength: 5 },
)

function numbered<Fact>(facts: readonly Fact[], key: (number: number) => Partial<Fact>): Fact[] {
  return facts.map((fact, index) => ({ ...fact, ...key(index + 1) }))
}

/** Any ledger of a unit: facts of every kind, near and far from their limits, known and not known. */
function anyLedger(order: number): fc.Arbitrary<Ledger> {
  const code = `U${order}`
  const months = monthsBetween('2021-01', '2021-12')
  return fc
    .record({
      group: fc.constantFrom('镇街', '区直部门'),
      owesFrom: fc.option(anyDay('2021-01-01', '2021-12-31'), { freq: 8 }),
      isExempt: fc.boolean().map((yes) => yes && order % 5 === 0),
      counts: fc.array(fc.option(fc.integer({ min: 0, max: 14 }), { freq: 20 }), { minLength: 12, maxLength: 12 }),
      columns: columnsOf(code),
      accounts,
      interpretations,
      disclosures,
      vetoes,
      isLate: fc.boolean(),
      isRepeating: fc.boolean(),
    })
    .map((any): Ledger => ({
      unit: {
        code,
        name: `单位${order}`,
        group: any.group,
        order,
        owesFrom: any.owesFrom,
        closedOn: null,
        exemption: any.isExempt ? { reason: '自办网站', from: '2021-01-01', to: null } : null,
      },
      months: months.map((month, index) => {
        const counted = any.counts[index] ?? null
        return { month, counted, inLastDays: counted === null ? null : Math.floor(counted / 2) }
      }),
      columns: any.columns,
      accounts: numbered(any.accounts, (number) => ({ code: `${code}-M${number}` })),
      interpretations: numbered(any.interpretations, (number) => ({
        id: `${code}-J${number}`,
        code: `${code}-J${number}`,
      })),
      disclosures: numbered(any.disclosures, (number) => ({ id: `${code}-D${number}`, indexNumber: `FZ-${number}` })),
      orders: any.isLate ? [{ id: 'O1', title: '整改通知', dueOn: '2021-07-25', answeredOn: null }] : [],
      orderedProblems: any.isRepeating
        ? [
            {
              id: 'P1',
              key: 'monthly-quota/month',
              findingId: 'monthly-quota/2021-05',
              title: '5月不足10条',
              dueOn: '2021-07-25',
            },
          ]
        : [],
      vetoes: any.vetoes.filter(() => order % 4 === 0),
    }))
}

/** Any district of up to eight units in two groups. */
export const anyDistrict: fc.Arbitrary<Ledger[]> = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => anyLedger(index + 1))))
