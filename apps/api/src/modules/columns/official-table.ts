import type { Column } from '@mingkao/contract'
import { type Asking, type ColumnFilter, findColumns } from './list-columns.ts'

export type OfficialTable = {
  day: string
  levels: number
  rows: {
    code: string
    names: string[]
    lead: string | null
    supporting: string[]
    limitLabel: string | null
    responsibleLeader: string | null
    contact: string | null
    remark: string | null
  }[]
}

/** 栏目维护分工表（印发版式）: every column that is kept, folders only as the names above them. @throws Refusal as findColumns does */
export async function officialTable(asking: Asking, filter: ColumnFilter): Promise<OfficialTable> {
  const { columns, opened } = await findColumns(asking, filter)
  const rows = columns.filter(({ state }) => state !== 'folder').map(officialRow)
  return { day: opened.day, levels: Math.max(1, ...rows.map(({ names }) => names.length)), rows }
}

function officialRow({ code, path, lead, supporting, ...rest }: Column): OfficialTable['rows'][number] {
  const { limitLabel, responsibleLeader, contact, remark } = rest
  return {
    code,
    names: path.split('/'),
    lead: lead?.name ?? null,
    supporting: supporting.map(({ name }) => name),
    limitLabel,
    responsibleLeader,
    contact,
    remark,
  }
}
