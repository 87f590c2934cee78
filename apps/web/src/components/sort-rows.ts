import type { TableColumnType } from 'antd'

/** 排序 as the address has it: `score` ascending, `-score` descending; absent = as the rows came. */
export type Sorting = string | undefined

/** How a list may be sorted: by key of the column, the ascending order of two rows. */
export type Orders<Row> = Readonly<Record<string, (a: Row, b: Row) => number>>

/** A copy in the order asked for; an unknown key changes nothing, so an old link still opens. */
export function sortRows<Row>(rows: readonly Row[], orders: Orders<Row>, sorting: Sorting): Row[] {
  const isDescending = sorting?.startsWith('-') ?? false
  const compare = orders[(isDescending ? sorting?.slice(1) : sorting) ?? '']
  if (!compare) return [...rows]
  return rows.toSorted((a, b) => (isDescending ? compare(b, a) : compare(a, b)))
}

/** The part of a column that makes its head a sorting button, shown as the address says. */
export function sortable<Row>(key: string, sorting: Sorting): Pick<TableColumnType<Row>, 'sorter' | 'sortOrder'> {
  return { sorter: true, sortOrder: sorting === key ? 'ascend' : sorting === `-${key}` ? 'descend' : null }
}

/** What Ant Design's table reports when a head was pressed, as it goes into the address. */
export function sortingOf(sorter: { columnKey?: unknown; order?: unknown } | readonly unknown[]): Sorting {
  if (!('columnKey' in sorter) || !sorter.order) return undefined
  return sorter.order === 'descend' ? `-${String(sorter.columnKey)}` : String(sorter.columnKey)
}

/** Numbers in order, the unknown after all known ones. */
export function byNumber<Row>(read: (row: Row) => number | null): (a: Row, b: Row) => number {
  return (a, b) => {
    const [x, y] = [read(a) ?? Number.POSITIVE_INFINITY, read(b) ?? Number.POSITIVE_INFINITY]
    return x === y ? 0 : x - y
  }
}

/** Texts as a Chinese dictionary orders them, numbers in them by value. */
export function byText<Row>(read: (row: Row) => string | null): (a: Row, b: Row) => number {
  return (a, b) => (read(a) ?? '').localeCompare(read(b) ?? '', 'zh-CN', { numeric: true })
}
