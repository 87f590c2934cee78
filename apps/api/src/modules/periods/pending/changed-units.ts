import type { CalendarYear, UnitFact } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import {
  byCheck,
  type ChangedFact,
  changeOf,
  type Comparison,
  differing,
  fieldsOf,
  tellDifferences,
  type Telling,
} from './changed-fact.ts'

type Unit = Omit<UnitFact, 'order'>

const UNIT: Telling<Unit> = [
  ['名称', ({ name }) => name],
  ['分组', ({ group }) => group],
  ['设立日期', ({ owesFrom }) => owesFrom],
  ['撤销日期', ({ closedOn }) => closedOn],
  ['不参评', ({ exemption }) => exemption && `${exemption.reason}（${exemption.from}至${exemption.to ?? '取消为止'}）`],
]

/** 单位 as they stood at the check: name, group, days, 不参评. Their order breaks no tie. */
export function changedUnits({ frozen, known }: Comparison): ChangedFact[] {
  const read = (assessment: Assessment) => unitsOf(assessment, frozen.period)
  return tellDifferences(read(frozen), read(known), UNIT, (fact, pair) => ({
    kind: 'unit',
    id: pair.key,
    unit: { code: fact.code, name: fact.name },
    title: fact.name,
    page: `/units?open=${encodeURIComponent(pair.key)}`,
    refs: [`${pair.key}|any`],
    link: { entity: 'unit', id: pair.key },
  }))
}

function unitsOf({ ledgers }: Assessment, { day, end }: { day: string; end: string }): Map<string, Unit> {
  const last = day > end ? day : end
  return new Map(
    [...ledgers].map(([code, { unit }]) => {
      const { order: _order, ...fact } = unit
      return [code, { ...fact, closedOn: byCheck(fact.closedOn, last) }]
    }),
  )
}

const CALENDAR: Telling<CalendarYear> = [
  ['放假的工作日', ({ holidays }) => holidays.join('、') || null],
  ['上班的休息日', ({ makeUpDays }) => makeUpDays.join('、') || null],
]

/** 工作日历 of the years the period counts working days in, up to the check. */
export function changedCalendar({ frozen, known }: Comparison): ChangedFact[] {
  const { from, day } = frozen.period
  const read = ({ occasion }: Assessment) =>
    new Map(
      occasion.calendar
        .filter(({ year }) => String(year) >= from.slice(0, 4) && String(year) <= day.slice(0, 4))
        .map((year) => [
          String(year.year),
          {
            ...year,
            holidays: year.holidays.filter((holiday) => holiday <= day),
            makeUpDays: year.makeUpDays.filter((worked) => worked <= day),
          },
        ]),
    )
  return differing(read(frozen), read(known)).map((pair) => ({
    kind: 'calendar',
    id: pair.key,
    unit: null,
    title: `${pair.key}年工作日历`,
    change: changeOf(pair),
    fields: fieldsOf(CALENDAR, onlyDifferent(pair)),
    page: `/calendar?year=${pair.key}`,
    refs: ['any'],
    link: { entity: 'calendar-year', id: pair.key },
  }))
}

function rest(year: CalendarYear | undefined, other: CalendarYear | undefined): CalendarYear | undefined {
  return (
    year && {
      ...year,
      holidays: without(year.holidays, other?.holidays),
      makeUpDays: without(year.makeUpDays, other?.makeUpDays),
    }
  )
}

function without(days: readonly string[], others: readonly string[] = []): string[] {
  return days.filter((day) => !others.includes(day))
}

/** A year has dozens of days off: those that are the same are not told. */
function onlyDifferent({ key, before, after }: ReturnType<typeof differing<CalendarYear>>[number]) {
  return { key, before: rest(before, after), after: rest(after, before) }
}

/** 采集起点: what lies before the first item that ever came in is not known, and an earlier one makes it known. */
export function changedCollection({ frozen, known }: Comparison): ChangedFact[] {
  return tellDifferences(firstMonth(frozen), firstMonth(known), [['采集起点', (month) => month]], (_month, pair) => ({
    kind: 'collection',
    id: pair.key,
    unit: null,
    title: '网站信息从哪个月起有采集',
    page: '/imports',
    refs: ['any'],
    link: null,
  }))
}

function firstMonth({ ledgers }: Assessment): Map<string, string> {
  const [first] = [...ledgers.values()]
    .flatMap(({ months }) => months.find(({ counted }) => counted !== null)?.month ?? [])
    .toSorted()
  return new Map(first === undefined ? [] : [['first', first]])
}
