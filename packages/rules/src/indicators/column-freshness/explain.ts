import { dayLabel, daysBetween } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { limitLabel } from '../../kernel/labels.ts'
import { kept } from '../../kernel/kept.ts'
import type { AssessedColumn } from './assess-columns.ts'

/** The sentences of this indicator. */
export interface Words {
  readonly sentence: string
  readonly advice: string | null
}

function named(column: AssessedColumn): string {
  return `栏目“${column.fact.path}”`
}

function limitOf(column: AssessedColumn): string {
  return column.fact.limit === null ? '' : limitLabel(column.fact.limit)
}

const lastWords = kept((day: Day) => `”最近更新于${dayLabel(day)}，`)
/** By limit: the same few limits and days are told of column after column. */
const withinWords = kept((limit: string) =>
  kept((day: Day) => `${day === '' ? '”' : lastWords(day)}在更新期限（${limit}）之内`),
)

/** What follows the name of a stale column, by limit and day. */
const pastWords = kept((limit: string) =>
  kept((day: Day) => `${day === '' ? '”' : lastWords(day)}超过更新期限（${limit}）`),
)
const leftWords = kept((limit: string) => kept((left: number) => `”更新期限（${limit}）还剩${left}天`))
const beforeWords = kept((day: Day) => `请于${dayLabel(day)}前更新`)

function sinceWords(since: Day | null): string {
  return since === null ? '' : `，${dayLabel(since)}起由本单位负责`
}

export function staleWords(column: AssessedColumn, since: Day | null, isLong: boolean, interviewMonths: number): Words {
  const past = pastWords(limitOf(column))(column.lastUpdatedOn ?? '')
  const long = isLong ? `，超期已逾${interviewMonths}个月，提请约谈` : ''
  return {
    sentence: `栏目“${column.fact.path}${past}${sinceWords(since)}${long}`,
    advice: `请尽快更新${named(column)}`,
  }
}

export function blankWords(column: AssessedColumn, since: Day | null, isLong: boolean): Words {
  const long = isLong ? '，长期空白，提请约谈' : ''
  return {
    sentence: `${named(column)}为空白栏目，没有任何内容${sinceWords(since)}${long}`,
    advice: `请尽快为${named(column)}补充内容`,
  }
}

/** Past its limit, but this unit does not answer for it: it has grace, or an earlier owner's time saw the fault arise. */
export function graceWords(column: AssessedColumn, graceUntil: Day | null): Words {
  const until = graceUntil === null ? '' : `，请于${dayLabel(graceUntil)}前更新`
  return {
    sentence: `${named(column)}接手前${column.freshness === 'blank' ? '即为空白' : '已超期'}，本单位尚在宽限期内，不扣分`,
    advice: `宽限期满仍未更新的将计为本单位问题${until}`,
  }
}

export function unknownWords(column: AssessedColumn): Words {
  return { sentence: `${named(column)}更新情况尚未核查，暂不判断`, advice: `请核查${named(column)}最近更新日期` }
}

export function openingWords(column: AssessedColumn): Words {
  const until = column.dueOn === null ? '' : dayLabel(column.dueOn)
  return { sentence: `${named(column)}新开设，尚无内容，${until}前不扣分`, advice: `请于${until}前补充内容` }
}

export function nearWords(column: AssessedColumn, day: Day): Words {
  if (column.dueOn === null) return freshWords(column)
  const left = daysBetween(day, column.dueOn)
  return {
    sentence: `栏目“${column.fact.path}${leftWords(limitOf(column))(left)}`,
    advice: beforeWords(column.dueOn),
  }
}

export function freshWords(column: AssessedColumn): Words {
  const within = withinWords(limitOf(column))
  return { sentence: `栏目“${column.fact.path}${within(column.lastUpdatedOn ?? '')}`, advice: null }
}
