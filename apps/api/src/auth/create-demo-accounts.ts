import { hashPassword } from 'better-auth/crypto'
import { SYSTEM } from '../db/audit-row.ts'
import { withSqlTransaction } from '../db/with-transaction.ts'
import type { AppDeps } from '../deps.ts'

/** Printed at the start and written in the README: a secret to nobody. */
const DEMO_PASSWORD = 'Cangshan#2021'

const PEOPLE = [
  { username: 'admin', name: '区政府办管理员', role: 'office' },
  { username: 'admin2', name: '区政府办管理员二', role: 'office' },
  { username: 'leader', name: '分管领导', role: 'leader' },
  { username: 'operator', name: '运维人员', role: 'operator' },
]

/**
 * The demo's accounts: the office's, a leader, an operator, and one of each unit's staff named by the unit's code.
 * None has to change its password. The password is hashed once for all of them: a salt of each one's own protects
 * secrets from being seen to be equal, and these are equal by announcement. A changed password gets its own.
 */
export async function createDemoAccounts({ db }: Pick<AppDeps, 'db'>): Promise<void> {
  const hash = await hashPassword(DEMO_PASSWORD)
  await withSqlTransaction({ db, actor: SYSTEM, reason: '演示账号' }, async ({ client, audit }) => {
    const { rowCount } = await client.query(
      `with people (username, name, role, unit_id) as (
         select username, name, role, null::int from jsonb_to_recordset($1) as p (username text, name text, role text)
         union all
         select code, short_name || '经办人员', 'staff', id from units
       ), created as (
         insert into users (id, name, email, username, display_username, role, unit_id, must_change_password, updated_at)
         select gen_random_uuid(), name, lower(username) || '@local.invalid', lower(username), username, role, unit_id,
                false, now()
           from people
         on conflict do nothing
         returning id
       )
       insert into credentials (id, account_id, provider_id, user_id, password, updated_at)
       select gen_random_uuid(), id, 'credential', id, $2, now() from created`,
      [JSON.stringify(PEOPLE), hash],
    )
    await audit({ action: 'create-demo-accounts', entity: 'user', after: { accounts: rowCount } })
  })
}
