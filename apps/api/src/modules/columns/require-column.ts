import type { Column } from '@mingkao/contract'
import { columnsAtHand } from './columns-at-hand.ts'
import type { Asking } from './list-columns.ts'
import type { OpenedColumns } from './open-columns.ts'
import type { RegisterRow } from './register.repository.ts'
import { requireVisible } from './visible-columns.ts'

export type FoundColumn = { opened: OpenedColumns; column: Column; row: RegisterRow }

/** One column as it stands now, among all of them. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function requireColumn({ source, user }: Asking, code: string): Promise<FoundColumn> {
  const { opened, columns } = await columnsAtHand(source, {})
  const column = requireVisible(user, columns, code)
  const row = opened.rows.find((it) => it.code === code)
  if (!row) throw new Error(`${code} is shown but has no row`)
  return { opened, column, row }
}
