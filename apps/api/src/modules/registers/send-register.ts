import { pipeline } from 'node:stream/promises'
import { writeSheet, type WrittenColumn } from '@mingkao/sheets'
import type { z } from 'zod'
import type { ExtraCall } from '../../http/extra-routes.ts'
import { Refusal } from '../../refusal.ts'
import type { ImportField } from '../imports/index.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type CellReader<Row> = (row: Row) => string | null

/** A register in the import's own columns, order and words: what is read back changes nothing. */
export async function sendRegister<Row>(
  res: ExtraCall['res'],
  { name, day, fields }: { name: string; day: string; fields: readonly ImportField[] },
  readers: Readonly<Record<string, CellReader<Row>>>,
  rows: readonly Row[],
): Promise<void> {
  const columns = fields.flatMap(({ key, label, kind }): WrittenColumn<Row>[] => {
    const read = readers[key]
    return read ? [{ header: label, width: key === 'title' ? 44 : kind === 'text' ? 22 : 14, read }] : []
  })
  res.setHeader('content-type', XLSX)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}-${day}.xlsx`)}`)
  await pipeline(writeSheet({ name, columns, rows }), res)
}

/** The entry of an export in the API's description. */
export function exportOperation(summary: string, tag: string) {
  return {
    summary,
    description: '列名同导入模板，可再导入而不产生任何改动。筛选参数同列表。',
    tags: [tag],
    responses: { 200: { description: 'xlsx 表格', content: { [XLSX]: {} } } },
  }
}

/** The list's filter out of an address. @throws Refusal BAD_REQUEST */
export function readFilter<Filter>(schema: z.ZodType<Filter>, query: ExtraCall['query']): Filter {
  const { success, data, error } = schema.safeParse(query)
  if (success) return data
  const fields = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new Refusal('BAD_REQUEST', '导出的筛选条件有误，请从列表页面重新导出。', { fields })
}
