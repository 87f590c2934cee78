import type { Database } from '../db/client.ts'

const HEAD = [
  '栏目编码',
  '上级栏目',
  '栏目名称',
  '栏目路径',
  '类别',
  '更新期限',
  '责任单位',
  '协办单位',
  '责任起始',
  '最近更新（人工核查）',
]
/** What a test says of a column; the rest is left empty. */
export type ColumnRow = {
  code: string
  parent?: string
  name?: string
  path?: string
  category?: string
  limit?: string
  lead?: string
  support?: string
  from?: string
  seen?: string
}

/** A sheet of columns as rows of cells, header first. */
export function columnSheet(...rows: ColumnRow[]): string[][] {
  const cells = rows.map(
    ({
      code,
      parent = '',
      name = code,
      path = '',
      category = '通知公告',
      limit = '',
      lead = '',
      support = '',
      from = '',
      seen = '',
    }) => [code, parent, name, path, category, limit, lead, support, from, seen],
  )
  return [HEAD, ...cells]
}

/** Who has maintained columns, in order of time. */
export async function ownersOf({ pool }: Database, role: 'lead' | 'supporting'): Promise<unknown[]> {
  const { rows } = await pool.query(
    `select u.code, to_char(a.valid_from, 'YYYY-MM-DD') as from, to_char(a.valid_to, 'YYYY-MM-DD') as to
       from column_assignments a join units u on u.id = a.unit_id where role = $1 order by a.valid_from, u.code`,
    [role],
  )
  return rows
}

/** All there is of columns, to compare before and after. */
export async function allOfColumns({ pool }: Database): Promise<unknown> {
  const { rows } = await pool.query(`select
    (select jsonb_agg(to_jsonb(c) order by id) from columns c) as columns,
    (select jsonb_agg(to_jsonb(a) order by id) from column_assignments a) as assignments,
    (select jsonb_agg(to_jsonb(o) order by id) from column_observations o) as observations`)
  return rows
}
