import type { PoolClient } from 'pg'
import { wrongField } from './wrong-field.ts'

/**
 * The id of the unit a row is entered for, which existed on the row's day.
 * @throws Refusal UNPROCESSABLE naming the field
 */
export async function requireUnit(client: PoolClient, code: string, day: string): Promise<number> {
  const { rows } = await client.query<{ id: number; name: string; goneOn: string | null }>(
    `select id, short_name as name, valid_to::text as "goneOn" from units where code = $1`,
    [code],
  )
  const [unit] = rows
  if (!unit) throw wrongField('unit', `没有编码为“${code}”的单位，请从列表中选择。`)
  if (unit.goneOn !== null && day >= unit.goneOn) {
    throw wrongField('unit', `${unit.name}自${unit.goneOn}起已撤销，请选择承接的单位。`)
  }
  return unit.id
}
