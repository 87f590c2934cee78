import { fixedClock } from '../clock.ts'
import { SYSTEM } from '../db/audit-row.ts'
import { withSqlTransaction } from '../db/with-transaction.ts'
import type { AppDeps } from '../deps.ts'
import { createCircular, findRegularCircular, issueCircular, readDraft } from '../modules/circulars/index.ts'

/** 通报 of the demo: two that went out, one that is being written. Nobody of the last units has read the second. */
const CIRCULARS = [
  { period: '2021Q1', at: '2021-04-19T10:00:00+08:00', number: '仓政办〔2021〕12号', unread: [] },
  { period: '2021Q2', at: '2021-07-19T10:00:00+08:00', number: '仓政办〔2021〕24号', unread: ['CS-T03', 'CS-D16'] },
  { period: '2021Q3', at: '2021-10-11T08:30:00+08:00', number: null, unread: [] },
] as const

const REASON = '演示数据'

/** Through the same code as in the console, on the days they were issued. What is there is left as it is. */
export async function addCirculars({ db }: Pick<AppDeps, 'db'>): Promise<void> {
  const writing = { db, actor: SYSTEM, reason: REASON }
  for (const { period, at, number } of CIRCULARS) {
    if ((await findRegularCircular(db.pool, period)) !== null) continue
    const clock = fixedClock(at)
    const source = { db, clock, version: await dataVersion(db) }
    const { id } = await createCircular({ writing, clock, source }, { period })
    if (number === null) continue
    const { version, factsHash } = await readDraft(source, id)
    const issue = {
      id,
      version,
      factsHash,
      documentNumber: number,
      issuedOn: at.slice(0, 10),
      acceptsDeviations: false,
    }
    await issueCircular({ writing, clock, source, userId: null }, issue)
  }
}

async function dataVersion({ pool }: AppDeps['db']): Promise<bigint> {
  const { rows } = await pool.query<{ version: string }>(
    'select coalesce(sum(version), 0)::text as version from fact_versions',
  )
  return BigInt(rows[0]?.version ?? 0)
}

/** 已阅 by the units' demo accounts, one after the other from the issue on; once there are accounts. */
const CONFIRM = `
  insert into circular_receipts (circular_id, user_id, unit_id, name, read_at)
  select c.id, s.id, t.id, s.name, c.issued_at + row_number() over (partition by c.id order by t.protocol_order) * interval '13 minutes'
    from json_to_recordset($1) as r (period text, unread json)
    join circulars c on c.period_id = r.period and c.state = 'issued'
    join circular_units u on u.circular_id = c.id
    join units t on t.id = u.unit_id
    join users s on s.unit_id = t.id and s.username = lower(t.code)
   where t.code not in (select json_array_elements_text(r.unread))
      on conflict do nothing`

export async function confirmDemoReadings({ db }: Pick<AppDeps, 'db'>): Promise<void> {
  await withSqlTransaction({ db, actor: SYSTEM, reason: REASON }, async ({ client, audit }) => {
    const { rowCount } = await client.query(CONFIRM, [JSON.stringify(CIRCULARS)])
    if (rowCount) await audit({ action: 'confirm-circular', entity: 'circular', after: { receipts: rowCount } })
  })
}
