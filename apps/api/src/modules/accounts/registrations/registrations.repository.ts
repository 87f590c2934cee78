import type {
  AccountFields,
  Registration,
  RegistrationDetail,
  RegistrationKind,
  RegistrationState,
} from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../../db/containing.ts'
import { type Page, queryPage } from '../../../db/query-page.ts'

/** A registration as it is stored, with what its page shows. */
export type RegistrationRow = Omit<RegistrationDetail, 'sameOnPlatform' | 'attachments'>

export type RegistrationFilter = {
  q?: string | undefined
  account?: string | undefined
  kind?: RegistrationKind | undefined
  state?: RegistrationState | undefined
  /** Unit code; null for all. */
  within: string | null
  page: number
  pageSize: number
}

/** What the person fills in. */
export type RegistrationForm = {
  fields: AccountFields
  effectiveOn: string | null
  duplicateReason: string | null
  unitOpinion: string | null
}

export type StepKind = RegistrationDetail['steps'][number]['step']

const moment = (name: string) => `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const LINE = `r.id, r.kind, r.state, json_build_object('code', u.code, 'name', u.short_name) as unit,
  case when a.id is not null then json_build_object('code', a.code, 'name', a.name) end as account,
  coalesce(r.fields ->> 'name', '') as name, coalesce(r.fields ->> 'platform', '') as platform,
  r.created_by as "createdBy", ${moment('r.created_at')} as "createdAt", ${moment('r.submitted_at')} as "submittedAt",
  ${moment('r.decided_at')} as "decidedAt", r.decided_by as "decidedBy", r.office_opinion as "officeOpinion", r.version`

const JOINED = `account_registrations r join units u on u.id = r.unit_id left join new_media_accounts a on a.id = r.account_id`

export function registrationsRepository(sql: Pool | PoolClient) {
  return {
    list({ q, account, kind, state, within, page, pageSize }: RegistrationFilter): Promise<Page<Registration>> {
      return queryPage<Registration>(sql, {
        // What waits for the office comes first.
        matching: `
          select ${LINE} from ${JOINED}
           where ($1::text is null or u.code = $1) and ($2::text is null or a.code = $2)
             and ($3::text is null or r.kind = $3) and ($4::text is null or r.state = $4)
             and ($5::text is null or concat_ws(' ', r.fields ->> 'name', r.fields ->> 'platform', u.short_name, a.code) ilike $5)`,
        orderBy: `state = 'submitted' desc, id desc`,
        values: [within, account ?? null, kind ?? null, state ?? null, containing(q)],
        page,
        pageSize,
      })
    },

    async find(id: number): Promise<RegistrationRow | null> {
      const { rows } = await sql.query<RegistrationRow>(
        `select ${LINE}, r.fields, r.before,
                json_build_object('code', r.fields ->> 'unit', 'name', coalesce(
                  (select o.short_name from units o where o.code = r.fields ->> 'unit'), r.fields ->> 'unit')) as owner,
                r.effective_on::text as "effectiveOn",
                r.duplicate_reason as "duplicateReason", r.unit_opinion as "unitOpinion",
                (select coalesce(json_agg(json_build_object(
                   'step', s.step, 'actor', s.actor, 'at', ${moment('s.at')}, 'note', s.note) order by s.id), '[]')
                   from account_registration_steps s where s.registration_id = r.id) as steps
           from ${JOINED} where r.id = $1`,
        [id],
      )
      return rows[0] ?? null
    },

    async hold(id: number): Promise<RegistrationRow | null> {
      await sql.query('select from account_registrations where id = $1 for update', [id])
      return this.find(id)
    },

    async insert(
      {
        kind,
        unit,
        account,
        form,
      }: { kind: RegistrationKind; unit: string; account: number | null; form: RegistrationForm },
      { by, at }: { by: string; at: Date },
    ): Promise<number> {
      const { rows } = await sql.query<{ id: number }>(
        `insert into account_registrations
           (kind, state, unit_id, account_id, fields, effective_on, duplicate_reason, unit_opinion, created_by, created_at)
         select $1, 'draft', u.id, $3, $4, $5::date, $6, $7, $8, $9 from units u where u.code = $2 returning id`,
        [
          kind,
          unit,
          account,
          JSON.stringify(form.fields),
          form.effectiveOn,
          form.duplicateReason,
          form.unitOpinion,
          by,
          at,
        ],
      )
      const [row] = rows
      if (!row) throw new Error('a registration is written for a unit that is there')
      return row.id
    },

    async saveForm(id: number, { fields, effectiveOn, duplicateReason, unitOpinion }: RegistrationForm): Promise<void> {
      await sql.query(
        `update account_registrations
            set fields = $2, effective_on = $3::date, duplicate_reason = $4, unit_opinion = $5, version = version + 1
          where id = $1`,
        [id, JSON.stringify(fields), effectiveOn, duplicateReason, unitOpinion],
      )
    },

    /** @param before what the record says at this moment */
    async submit(id: number, before: AccountFields | null, at: Date): Promise<void> {
      await sql.query(
        `update account_registrations
            set state = 'submitted', before = $2, submitted_at = $3, decided_at = null, decided_by = null, office_opinion = null
          where id = $1`,
        [id, before && JSON.stringify(before), at],
      )
    },

    async decide(
      id: number,
      {
        state,
        opinion,
        by,
        at,
        account,
      }: { state: RegistrationState; opinion: string | null; by: string; at: Date; account?: string | undefined },
    ): Promise<void> {
      await sql.query(
        `update account_registrations
            set state = $2, office_opinion = $3, decided_by = $4, decided_at = $5, version = version + 1,
                account_id = coalesce((select id from new_media_accounts where code = $6), account_id)
          where id = $1`,
        [id, state, opinion, by, at, account ?? null],
      )
    },

    async noteStep(
      id: number,
      { step, by, at, note }: { step: StepKind; by: string; at: Date; note: string | null },
    ): Promise<void> {
      await sql.query(
        'insert into account_registration_steps (registration_id, step, actor, at, note) values ($1, $2, $3, $4, $5)',
        [id, step, by, at, note],
      )
    },

    /** Another one of the same account that waits to be decided. */
    async findWaiting(account: string, but: number): Promise<number | null> {
      const { rows } = await sql.query<{ id: number }>(
        `select r.id from account_registrations r join new_media_accounts a on a.id = r.account_id
          where a.code = $1 and r.id <> $2 and r.state = 'submitted' limit 1`,
        [account, but],
      )
      return rows[0]?.id ?? null
    },

    /** Another one that waits to be decided and would stand at the same unit on the same platform. */
    async findWaitingOnPlatform(
      unit: string,
      platform: string,
      but: number,
    ): Promise<{ id: number; name: string } | null> {
      const { rows } = await sql.query<{ id: number; name: string }>(
        `select id, fields ->> 'name' as name from account_registrations
          where state = 'submitted' and kind <> 'closure' and fields ->> 'unit' = $1 and fields ->> 'platform' = $2
            and id <> $3 order by id limit 1`,
        [unit, platform, but],
      )
      return rows[0] ?? null
    },
  }
}
