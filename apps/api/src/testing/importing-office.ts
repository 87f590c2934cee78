import type { Import } from '@mingkao/contract'
import { beforeEach } from 'vitest'
import { allOfColumns, type ColumnRow, columnSheet, ownersOf } from './column-sheet.ts'
import { buildImportApp } from './import-app.ts'
import { type PublicationRow, publicationSheet } from './publication-sheet.ts'
import { importSheet } from './upload-sheet.ts'

/** An office that imports, signed in once; before each test the tables named are empty, and what hangs on them. */
export async function importingOffice(...tables: string[]) {
  const { deps, signedIn } = await buildImportApp()
  const { db } = deps
  const office = await signedIn('office', { name: '王主任' })
  beforeEach(async () => void (await db.pool.query(`truncate ${tables.join(', ')} restart identity cascade`)))
  return { db, pool: db.pool, office }
}

/** The same for items. */
export async function itemImports() {
  const { pool, office } = await importingOffice('publications', 'imports', 'audit_entries')
  return {
    pool,
    office,
    commit: (...rows: PublicationRow[]): Promise<Import> =>
      importSheet(office, 'publications', publicationSheet(...rows), { mode: 'commit' }),
    /** What is stored, in the order it came. @param columns of `publications p` and `units u` */
    stored: async (columns: string): Promise<unknown[]> => {
      const { rows } = await pool.query(
        `select ${columns} from publications p join units u on u.id = p.unit_id order by p.id`,
      )
      return rows
    },
  }
}

/** The same for columns. */
export async function columnImports() {
  const { db, pool, office } = await importingOffice('columns', 'imports')
  return {
    db,
    pool,
    office,
    commit: (...rows: ColumnRow[]): Promise<Import> =>
      importSheet(office, 'columns', columnSheet(...rows), { mode: 'commit' }),
    owners: (role: 'lead' | 'supporting' = 'lead') => ownersOf(db, role),
    everything: () => allOfColumns(db),
  }
}
