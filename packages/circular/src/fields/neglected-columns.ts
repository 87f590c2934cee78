import { addMonths, yearOf } from '@mingkao/rules'
import type { Day, StaleColumn } from '@mingkao/rules'
import type { CircularSnapshot } from '../facts/snapshot.ts'

/** Longer than this without an update is 常年; the month is said then too. */
const LONG_MONTHS = 24

function last(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** `脱贫攻坚` of `重点领域信息公开/脱贫攻坚/公示公告`; nothing where the parent is a channel itself. */
function parentOf(path: string): string {
  const parts = path.split('/')
  return parts.length < 3 ? '' : (parts.at(-2) ?? '')
}

function sinceWhen({ isBlank, lastUpdatedOn }: StaleColumn, on: Day): string {
  if (lastUpdatedOn === null) return isBlank ? '没有内容' : '未见更新'
  const month = `${yearOf(lastUpdatedOn)}年${Number(lastUpdatedOn.slice(5, 7))}月`
  return addMonths(lastUpdatedOn, LONG_MONTHS) < on ? `自${month}以来常年未更新` : `自${month}以来未更新`
}

function phrase(columns: readonly StaleColumn[], on: Day): string {
  const [first] = columns
  if (first === undefined) return ''
  const parent = parentOf(first.path)
  const names = columns.map(({ path }) => `“${last(path)}”`).join('')
  const many = columns.length > 1 ? `等${columns.length}个栏目` : '栏目'
  return `${parent === '' ? '' : `“${parent}”下的`}${names}${many}${sinceWhen(first, on)}`
}

function whose({ unit, takenOverBy }: StaleColumn): string {
  if (unit !== null) return `${unit.name}负责的`
  return takenOverBy === undefined ? '责任单位待明确的' : `${takenOverBy.name}接手后尚在宽限期内的`
}

function kindOf({ unit, takenOverBy }: StaleColumn): number {
  if (unit !== null) return 0
  return takenOverBy === undefined ? 2 : 1
}

/** Owners of columns before those who have just taken some over, and these before nobody; each in protocol order. */
function inTurn(units: CircularSnapshot['units']): (a: StaleColumn, b: StaleColumn) => number {
  const order = new Map(units.map(({ code }, index) => [code, index]))
  const place = ({ unit, takenOverBy }: StaleColumn) => order.get((unit ?? takenOverBy)?.code ?? '') ?? units.length
  return (a, b) => kindOf(a) - kindOf(b) || place(a) - place(b)
}

/** 长期未更新栏目, an owner a phrase: who, which, since when. */
export function neglectedColumns({ staleColumns, units, checkedAt }: CircularSnapshot): string[] {
  const byOwner = Map.groupBy(staleColumns.toSorted(inTurn(units)), whose)
  return [...byOwner].map(([owner, columns]) => {
    const alike = Map.groupBy(columns, (column) => `${parentOf(column.path)}\n${sinceWhen(column, checkedAt.day)}`)
    const said = [...alike.values()].map((some) => phrase(some, checkedAt.day))
    return `${owner}${said.join('，')}`
  })
}
