import type { AccountFields } from '@mingkao/contract'
import type { AccountLifecycle } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'

/** An account's record as it stands. */
export type AccountRecord = {
  id: number
  code: string
  state: AccountLifecycle
  since: string | null
  registeredOn: string | null
  version: number
  fields: AccountFields
}

/** What is written of a record; `unit` of the fields is the owner's code. */
export type RecordValues = Pick<AccountRecord, 'state' | 'since' | 'registeredOn' | 'fields'>

/** The record's own columns, by the names of the form. */
const COLUMNS = {
  name: ['name', 'text'],
  platform: ['platform', 'text'],
  platformId: ['platform_id', 'text'],
  certifiedAs: ['certified_as', 'text'],
  operator: ['operator', 'text'],
  isOutsourced: ['is_outsourced', 'boolean'],
  purpose: ['purpose', 'text'],
  openedOn: ['opened_on', 'date'],
  followers: ['followers', 'int'],
  url: ['url', 'text'],
  interaction: ['interaction', 'text'],
  responsiblePerson: ['responsible_person', 'text'],
  contact: ['contact', 'text'],
  phone: ['phone', 'text'],
  reviewChain: ['review_chain', 'text'],
  publishesContent: ['publishes_content', 'boolean'],
  closureReason: ['closure_reason', 'text'],
  announcementUrl: ['announcement_url', 'text'],
  announcedOn: ['announced_on', 'date'],
  cancelledOn: ['cancelled_on', 'date'],
} as const satisfies Record<Exclude<keyof AccountFields, 'unit'>, readonly [string, string]>

const PAIRS = Object.entries(COLUMNS)
const NAMES = PAIRS.map(([, [name]]) => name).join(', ')
const VALUES = `jsonb_to_record($1::jsonb) as f (${PAIRS.map(([key, [, type]]) => `"${key}" ${type}`).join(', ')})`
const PICKED = PAIRS.map(([key]) => `f."${key}"`).join(', ')

/** The form of an account `a` whose owner is `u`, as JSON. */
export const FIELDS_AS_JSON = `json_build_object('unit', u.code, ${PAIRS.map(([key, [name]]) => `'${key}', a.${name}`).join(', ')})`

const RECORD = `
  select a.id, a.code, a.state, a.since::text, a.registered_on::text as "registeredOn", a.version, ${FIELDS_AS_JSON} as fields
    from new_media_accounts a join units u on u.id = a.unit_id`

export function accountRecordRepository(sql: Pool | PoolClient) {
  return {
    async find(code: string): Promise<AccountRecord | null> {
      const { rows } = await sql.query<AccountRecord>(`${RECORD} where a.code = $1`, [code])
      return rows[0] ?? null
    },

    /** Held until the transaction ends, in one order whoever asks. */
    async hold(codes: readonly string[]): Promise<AccountRecord[]> {
      await sql.query('select from new_media_accounts where code = any($1) order by id for update', [codes])
      const { rows } = await sql.query<AccountRecord>(`${RECORD} where a.code = any($1) order by a.id`, [codes])
      return rows
    },

    async insert(code: string, { fields, state, since, registeredOn }: RecordValues): Promise<void> {
      await sql.query(
        `insert into new_media_accounts (${NAMES}, code, state, since, registered_on, unit_id)
         select ${PICKED}, $2, $3, $4::date, $5::date, u.id from ${VALUES}, units u where u.code = $6`,
        [JSON.stringify(fields), code, state, since, registeredOn, fields.unit],
      )
      // Nobody knows since when it has been there, so it owes nothing for the days before it was written down.
      if (fields.openedOn !== null || since === null) return
      await sql.query(
        `insert into account_former_records (account_id, name, platform, state, publishes_content, valid_to)
         select id, name, platform, 'draft', publishes_content, since from new_media_accounts where code = $1`,
        [code],
      )
    },

    async update(id: number, { fields, state, since, registeredOn }: RecordValues): Promise<void> {
      await sql.query(
        `update new_media_accounts a
            set (${NAMES}, unit_id) = (select ${PICKED}, u.id from ${VALUES}, units u where u.code = $6),
                state = $3, since = $4::date, registered_on = $5::date, version = version + 1
          where a.id = $2::int`,
        [JSON.stringify(fields), id, state, since, registeredOn, fields.unit],
      )
    },

    /** 原主管单位: the owner until a day, where the account passes on from that day. */
    async noteFormerOwner(id: number, unit: string, until: string): Promise<void> {
      await sql.query(
        `with known as (select max(valid_to) as until from account_former_owners where account_id = $1)
         insert into account_former_owners (account_id, unit_id, valid_from, valid_to)
         select $1, u.id, known.until, $3::date from units u, known
          where u.code = $2 and (known.until is null or known.until < $3::date)`,
        [id, unit, until],
      )
    },

    /** The owners of days that are the present record's again. */
    async forgetOwnersAfter(id: number, since: string | null): Promise<void> {
      await sql.query(
        `delete from account_former_owners where account_id = $1 and valid_to > coalesce($2::date, '-infinity')`,
        [id, since],
      )
    },

    async unitExists(code: string): Promise<boolean> {
      const { rowCount } = await sql.query('select from units where code = $1 and valid_to is null', [code])
      return rowCount === 1
    },

    /** What an event of the history found; null where it found nothing. */
    async findAudited(code: string, event: string): Promise<RecordValues | null> {
      const { rows } = await sql.query<{ before: AccountFields & Omit<RecordValues, 'fields'> }>(
        `select before from audit_entries
          where id = $2::bigint and entity = 'account' and entity_id = $1 and before ? 'state'`,
        [code, event],
      )
      const [row] = rows
      if (!row) return null
      const { state, since, registeredOn, ...fields } = row.before
      return { fields, state, since, registeredOn }
    },

    /** 同一单位同一平台: what stands there beside one account. */
    async findOnPlatform(
      unit: string,
      platform: string,
      but: string | null,
    ): Promise<{ code: string; name: string }[]> {
      const { rows } = await sql.query<{ code: string; name: string }>(
        `select a.code, a.name from new_media_accounts a join units u on u.id = a.unit_id
          where u.code = $1 and a.platform = $2 and a.code is distinct from $3 and a.state not in ('closed', 'rejected')
          order by a.code limit 20`,
        [unit, platform, but],
      )
      return rows
    },

    /** One that stands with the unit on the platform by the same name, or by the same ID of the platform's. */
    async findSame({
      unit,
      platform,
      name,
      platformId,
    }: AccountFields): Promise<{ code: string; name: string } | null> {
      const { rows } = await sql.query<{ code: string; name: string }>(
        `select a.code, a.name from new_media_accounts a join units u on u.id = a.unit_id
          where u.code = $1 and a.platform = $2 and (a.name = $3 or a.platform_id = $4)
            and a.state not in ('closed', 'rejected')
          order by a.code limit 1`,
        [unit, platform, name, platformId],
      )
      return rows[0] ?? null
    },

    /** One after another: whoever gives a unit an account on a platform sees all others there. Records are held before. */
    async takeTurn(): Promise<void> {
      await sql.query('select pg_advisory_xact_lock(727403, 0)')
    },

    /** The next code of the form M001; one writer at a time is given it. */
    async nextCode(): Promise<string> {
      await this.takeTurn()
      const { rows } = await sql.query<{ next: number }>(
        String.raw`select coalesce(max(substring(code from 2)::int), 0) + 1 as next
                     from new_media_accounts where code ~ '^M\d{1,8}$'`,
      )
      return `M${String(rows[0]?.next ?? 1).padStart(3, '0')}`
    },
  }
}
