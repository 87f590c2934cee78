import type { Readable } from 'node:stream'
import type { Column } from '@mingkao/contract'
import { limitLabel, type UpdateLimit } from '@mingkao/rules'
import { writeSheet, type WrittenColumn } from '@mingkao/sheets'
import { columnFields } from '../imports/index.ts'
import { type Asking, type ColumnFilter, findColumns } from './list-columns.ts'
import { officialTable, type OfficialTable } from './official-table.ts'

export type ExportedSheet = { name: string; xlsx: Readable }

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** What a person saw last: the import's own field, which no answer of the table tells apart from the rest. */
type Exported = Column & { seen: string | null; ownLimit: UpdateLimit | null }

/**
 * 导出分工表, as it is filtered: what is imported again changes nothing. A column without a limit of its own leaves the cell
 * empty, as does whatever the patrol has seen.
 * @throws Refusal as findColumns does
 */
export async function exportRegister(asking: Asking, filter: ColumnFilter): Promise<ExportedSheet> {
  const { columns, opened } = await findColumns(asking, filter)
  const rows = new Map(opened.rows.map((row) => [row.code, row]))
  const exported = columns.map((column): Exported => {
    const row = rows.get(column.code)
    const seen = row?.sightedBy === 'manual' ? (row.isSeenEmpty === true ? '空白' : row.observedOn) : null
    return { ...column, seen, ownLimit: column.limitFrom === 'own' ? column.limit : null }
  })
  return {
    name: `栏目维护分工-${opened.day}.xlsx`,
    xlsx: writeSheet({ name: '栏目维护分工', columns: REGISTER, rows: exported }),
  }
}

const READERS: Readonly<Record<string, (column: Exported) => string | null>> = {
  code: ({ code }) => code,
  parent: ({ parent }) => parent,
  name: ({ name }) => name,
  path: ({ path }) => path,
  url: ({ url }) => url,
  category: ({ category }) => category,
  limit: ({ ownLimit }) => ownLimit && limitText(ownLimit),
  lead: ({ lead }) => lead?.code ?? null,
  supporting: ({ supporting }) => supporting.map(({ code }) => code).join('、'),
  leadFrom: ({ leadFrom }) => leadFrom,
  openedOn: ({ openedOn }) => openedOn,
  archivedOn: ({ archivedOn }) => archivedOn,
  exemptReason: ({ exemptReason }) => exemptReason,
  remark: ({ remark }) => remark,
  lastUpdatedOn: ({ seen }) => seen,
  responsibleLeader: ({ responsibleLeader }) => responsibleLeader,
  contact: ({ contact }) => contact,
  archiveNotice: ({ archiveNotice }) => archiveNotice,
}

const WIDE = new Set(['name', 'path', 'url', 'supporting', 'remark', 'exemptReason'])

/** The import's own columns, in its order and words. */
const REGISTER: WrittenColumn<Exported>[] = columnFields.flatMap(({ key, label }) => {
  const read = READERS[key]
  return read ? [{ header: label, width: WIDE.has(key) ? 28 : 14, read }] : []
})

/** The day of an event that has happened is part of the limit. */
function limitText(limit: UpdateLimit): string {
  if (limit.kind !== 'after-event' || limit.eventOn === null) return limitLabel(limit)
  return limitLabel(limit).replace('事', limit.eventOn)
}

/** 印发版式 as xlsx: 一级栏目、二级栏目、…、责任单位、协办单位、更新期限、分管领导、联系人. @throws Refusal as findColumns does */
export async function exportOfficial(asking: Asking, filter: ColumnFilter): Promise<ExportedSheet> {
  const { rows, levels, day } = await officialTable(asking, filter)
  type Row = OfficialTable['rows'][number] & { place: number }
  const names = Array.from({ length: levels }, (_, index): WrittenColumn<Row> => {
    const header = `${NUMERALS[index] ?? index + 1}级栏目`
    const above = (row: Row) => (row.names[index] === undefined ? null : JSON.stringify(row.names.slice(0, index + 1)))
    return { header, width: 20, read: (row) => row.names[index] ?? null, mergedBy: above }
  })
  const columns: WrittenColumn<Row>[] = [
    { header: '序号', width: 6, read: ({ place }) => place },
    ...names,
    { header: '责任单位', width: 18, read: ({ lead }) => lead },
    { header: '协办单位', width: 24, read: ({ supporting }) => supporting.join('、') },
    { header: '更新期限', read: (row) => row.limitLabel },
    { header: '分管领导', read: ({ responsibleLeader }) => responsibleLeader },
    { header: '联系人', width: 20, read: ({ contact }) => contact },
    { header: '备注', width: 24, read: ({ remark }) => remark },
  ]
  const numbered = rows.map((row, index) => ({ ...row, place: index + 1 }))
  return {
    name: `栏目维护分工表（印发版式）-${day}.xlsx`,
    xlsx: writeSheet({ name: '栏目维护分工表', columns, rows: numbered }),
  }
}
