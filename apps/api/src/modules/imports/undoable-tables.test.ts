import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { undoableTables } from './undoable-tables.ts'

const db = await testDatabase()

type Reference = { target: string; source: string; column: string }

/** Who stands on rows that imports write, and keeps the database from taking them away. */
async function keepingReferences(): Promise<Reference[]> {
  const { rows } = await db.pool.query<Reference>(
    `select c.confrelid::regclass::text as target, c.conrelid::regclass::text as source, a.attname as column
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confdeltype in ('a', 'r')
      order by 1, 2`,
  )
  return rows
}

it('撤销导入时，凡是数据库不让删的行，都当作在用而保留', async () => {
  const tables = Object.values(undoableTables).flat()
  const references = (await keepingReferences()).filter(({ target }) => tables.some(({ name }) => name === target))
  const forgotten = references.filter(({ target, source, column }) => {
    const rule = tables.find(({ name }) => name === target)?.isInUse ?? ''
    return !rule.includes(`from ${source} x`) || !rule.includes(`x.${column} = t.id`)
  })
  expect(references.length).toBeGreaterThan(10)
  expect(forgotten).toEqual([])
})
