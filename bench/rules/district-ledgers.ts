import { addDays, monthsBetween } from '@mingkao/rules'
import type { Ledger, Occasion, WorkingCalendar } from '@mingkao/rules'
import { numbers } from './quota-cases.ts'

const MONTHS = monthsBetween('2021-01', '2021-12')
const calendar: WorkingCalendar = [2020, 2021, 2022].map((year) => ({ year, holidays: [], makeUpDays: [] }))

/** The year 2021, over and checked on 8 January 2022. */
export const wholeYear: Occasion = {
  period: { id: '2021', kind: 'year', start: '2021-01-01', end: '2021-12-31' },
  at: { day: '2022-01-08', time: '18:00' },
  isLive: false,
  calendar,
}

/** Its third quarter, checked on 8 October: what a ranking is asked for most. */
export const thirdQuarter: Occasion = {
  ...wholeYear,
  period: { id: '2021Q3', kind: 'quarter', start: '2021-07-01', end: '2021-09-30' },
  at: { day: '2021-10-08', time: '18:00' },
}

/** Units as a district has them: a year of months, three columns, an account or two, ten documents, a few interpretations. */
export function districtLedgers(units: number): Ledger[] {
  const next = numbers(35)
  return Array.from({ length: units }, (_, order): Ledger => {
    const code = `U${order}`
    return {
      unit: {
        code,
        name: `单位${order}`,
        group: order % 3 === 0 ? '镇街' : '区直部门',
        order,
        owesFrom: null,
        closedOn: null,
        exemption: null,
      },
      months: MONTHS.map((month) => ({ month, counted: 4 + next(40), inLastDays: next(4) })),
      columns: Array.from({ length: 3 }, (_column, index) => ({
        code: `${code}-C${index}`,
        parent: null,
        path: `政务公开/栏目${order}-${index}`,
        category: '通知公告',
        limit: { kind: 'months', count: 6 } as const,
        openedOn: null,
        archivedOn: null,
        exemptReason: null,
        lastUpdatedOn: addDays('2022-01-08', -next(220)),
        knowledge: 'covered',
        leads: [{ unit: code, from: '2021-01-01', to: null }],
      })),
      accounts: Array.from({ length: next(3) }, (_account, index) => ({
        code: `${code}-M${index}`,
        name: `账号${index}`,
        platform: '微信公众号',
        lifecycle: 'active',
        openedOn: '2020-01-01',
        registeredOn: '2020-03-01',
        cancelledOn: null,
        publishesContent: true,
        postsKnown: true,
        lastPostedOn: addDays('2022-01-08', -next(16)),
        vetoes: [],
      })),
      interpretations: Array.from({ length: next(4) }, (_interpretation, index) => {
        const policyDisclosedOn = addDays('2021-01-10', next(340))
        return {
          id: `${code}-J${index}`,
          code: `J${index}`,
          title: `图解｜政策${index}`,
          form: 'illustrated',
          publishedOn: addDays(policyDisclosedOn, next(6)),
          isDecorativeOnly: false,
          isOfSuperior: false,
          isInDistrictColumn: true,
          policies: [{ indexNumber: `${code}-P${index}`, disclosedOn: policyDisclosedOn }],
        }
      }),
      disclosures: Array.from({ length: 10 }, (_disclosure, index) => {
        const madeOn = addDays('2021-01-01', next(320))
        return {
          id: `${code}-D${index}`,
          indexNumber: `FZ-${index}`,
          madeOn,
          disclosedOn: addDays(madeOn, 1 + next(30)),
        }
      }),
      orders: [],
      orderedProblems: [],
      vetoes: [],
    }
  })
}
