import type { VetoFinding, VetoFindingDetail } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'
import { queryPage, type Page } from '../../db/query-page.ts'

/** A finding as it is shown, and the ids of the people behind it. */
export type FindingRow = Omit<VetoFinding, 'isConfidential' | 'attachments'> & {
  finderId: string
  deciderId: string | null
  checkAnswerId: number | null
}

/** What its finder may set. */
export type FindingFields = {
  condition: string
  happenedOn: string
  url: string | null
  seenAt: Date
  note: string
}

export type NewFinding = FindingFields & {
  unitId: number
  accountId: number | null
  foundBy: string
  foundAt: Date
  origin: 'manual' | 'suspicion' | 'check'
  checkAnswerId?: number
}

export type FindingFilter = {
  ids?: readonly string[] | undefined
  q?: string | undefined
  unit?: string | undefined
  account?: string | undefined
  state?: string | undefined
  condition?: string | undefined
  /** The unit whose findings alone are seen; null for all. */
  within: number | null
  /** Conditions whose findings are not seen at all. */
  without: readonly string[]
}

type Event = Omit<VetoFindingDetail['history'][number], 'at'> & { at: Date }

/** People by the name they are known by; where the account is gone, by what was noted down. */
const MATCHING = `
  select v.id::text, json_build_object('code', u.code, 'name', u.short_name) as unit,
         case when a.id is not null
              then json_build_object('code', a.code, 'name', a.name, 'platform', a.platform) end as account,
         v.condition, coalesce(known.label, v.condition) as "conditionLabel", v.state, v.happened_on as "happenedOn",
         v.url, v.seen_at as "seenAt", v.note, coalesce(finder.name, v.found_by) as "foundBy", v.found_at as "foundAt",
         v.origin, coalesce(decider.name, v.decided_by) as "decidedBy", v.decided_at as "decidedAt",
         v.decision_reason as "decisionReason", v.version, v.found_by as "finderId", v.decided_by as "deciderId",
         v.check_answer_id as "checkAnswerId"
    from veto_findings v
    join units u on u.id = v.unit_id
    left join new_media_accounts a on a.id = v.account_id
    left join users finder on finder.id = v.found_by
    left join users decider on decider.id = v.decided_by
    left join lateral (
      select element.value ->> 'label' as label
        from schemes s
        cross join jsonb_array_elements(
          case when v.account_id is null then coalesce(s.content #> '{indicators,unit-veto,conditions,value}', '[]')
               else coalesce(s.content #> '{indicators,new-media,vetoConditions,value}', '[]')
                    || coalesce(s.content #> '{indicators,new-media,usabilityConditions,value}', '[]') end) element
       where s.state <> 'draft' and element.value ->> 'id' = v.condition
       order by s.effective_from desc limit 1) known on true
   where ($1::int[] is null or v.id = any ($1)) and ($2::text is null or u.code = $2) and ($3::text is null or a.code = $3)
     and ($4::text is null or v.state = $4) and ($5::text is null or v.condition = $5)
     and ($6::int is null or v.unit_id = $6) and v.condition <> all ($7::text[])
     and ($8::text is null or concat_ws(' ', u.short_name, a.name, a.platform, v.note, known.label) ilike $8)`

/** 待核实 first, then the newest. */
const ORDER = `(state = 'suspected') desc, "happenedOn" desc, id::int desc`

/** Reads and writes 单项否决事项; writes need a transaction's client. */
export function vetoesRepository(sql: Pool | PoolClient) {
  return {
    list(filter: FindingFilter, page: { page: number; pageSize: number }): Promise<Page<FindingRow>> {
      return queryPage<FindingRow>(sql, { matching: MATCHING, orderBy: ORDER, values: valuesOf(filter), ...page })
    },

    async findById(id: string): Promise<FindingRow | null> {
      const [row] = await this.findMany([id])
      return row ?? null
    },

    /** Those there are, in the list's order. */
    async findMany(ids: readonly string[]): Promise<FindingRow[]> {
      const { rows } = await queryPage<FindingRow>(sql, {
        matching: MATCHING,
        orderBy: ORDER,
        values: valuesOf({ ids, within: null, without: [] }),
        page: 1,
        pageSize: Math.max(ids.length, 1),
      })
      return rows
    },

    /** Suspected ones that came of these answers of a checklist. */
    async findSuspectedOf(answers: readonly number[]): Promise<string[]> {
      const { rows } = await sql.query<{ id: string }>(
        `select id::text from veto_findings where check_answer_id = any ($1) and state = 'suspected' order by id`,
        [answers],
      )
      return rows.map(({ id }) => id)
    },

    async findByAnswer(answerId: string): Promise<FindingRow | null> {
      const { rows } = await sql.query<{ id: string }>(
        'select id::text from veto_findings where check_answer_id = $1::int order by id limit 1',
        [answerId],
      )
      return rows[0] ? this.findById(rows[0].id) : null
    },

    /** Keeps everybody else from changing these findings until the transaction ends. */
    async lock(...ids: readonly string[]): Promise<void> {
      await sql.query('select from veto_findings where id = any ($1::int[]) order by id for update', [ids])
    },

    /** One after another: whoever records a finding about a unit or an account sees all others about it. */
    async takeTurn({ unitId, accountId }: Pick<NewFinding, 'unitId' | 'accountId'>): Promise<void> {
      await sql.query(
        `select pg_advisory_xact_lock(hashtext('mingkao veto findings'), hashtext(concat_ws('/', $1::int, $2::int)))`,
        [unitId, accountId],
      )
    },

    /** Whether the same is suspected or confirmed already of this day's case. */
    async hasStanding({
      unitId,
      accountId,
      condition,
      happenedOn,
    }: Pick<NewFinding, 'unitId' | 'accountId' | 'condition' | 'happenedOn'>): Promise<boolean> {
      const { rowCount } = await sql.query(
        `select from veto_findings
          where unit_id = $1 and account_id is not distinct from $2 and condition = $3
            and (state = 'suspected' or (state = 'confirmed' and happened_on = $4)) limit 1`,
        [unitId, accountId, condition, happenedOn],
      )
      return rowCount === 1
    },

    async insert(finding: NewFinding): Promise<string> {
      const { unitId, accountId, condition, happenedOn, url, seenAt, note, foundBy, foundAt, origin, checkAnswerId } =
        finding
      const { rows } = await sql.query<{ id: string }>(
        `insert into veto_findings
           (unit_id, account_id, condition, state, happened_on, url, seen_at, note, found_by, found_at, origin,
            check_answer_id)
         values ($1, $2, $3, 'suspected', $4, $5, $6, $7, $8, $9, $10, $11) returning id::text`,
        [unitId, accountId, condition, happenedOn, url, seenAt, note, foundBy, foundAt, origin, checkAnswerId ?? null],
      )
      return rows[0]?.id ?? ''
    },

    async correct(id: string, { condition, happenedOn, url, seenAt, note }: FindingFields): Promise<void> {
      await sql.query(
        `update veto_findings set condition = $2, happened_on = $3, url = $4, seen_at = $5, note = $6,
                version = version + 1 where id = $1::int`,
        [id, condition, happenedOn, url, seenAt, note],
      )
    },

    async withdraw(...ids: readonly string[]): Promise<void> {
      await sql.query(
        `update veto_findings set state = 'withdrawn', version = version + 1 where id = any ($1::int[])`,
        [ids],
      )
    },

    async decide(
      ids: readonly string[],
      decision: { state: string; by: string; at: Date; reason: string },
    ): Promise<void> {
      await sql.query(
        `update veto_findings set state = $2, decided_by = $3, decided_at = $4, decision_reason = $5,
                version = version + 1 where id = any ($1::int[])`,
        [ids, decision.state, decision.by, decision.at, decision.reason],
      )
    },

    async reopen(id: string, by: string): Promise<void> {
      await sql.query(
        `update veto_findings set state = 'suspected', decided_by = null, decided_at = null, decision_reason = null,
                reopened_by = $2, version = version + 1 where id = $1::int`,
        [id, by],
      )
    },

    async addEvents(events: readonly (Event & { finding: string })[]): Promise<void> {
      await sql.query(
        `insert into veto_finding_events (finding_id, at, actor, action, reason, before, after)
         select finding::int, at, actor, action, reason, nullif(before, 'null'), nullif(after, 'null')
           from jsonb_to_recordset($1::jsonb) as e (finding text, at timestamptz, actor text, action text, reason text,
                  before jsonb, after jsonb)`,
        [JSON.stringify(events)],
      )
    },

    /** 沿革, newest first. */
    async history(id: string): Promise<Event[]> {
      const { rows } = await sql.query<Event>(
        `select at, actor, action, reason, before, after from veto_finding_events
          where finding_id = $1::int order by id desc`,
        [id],
      )
      return rows
    },
  }
}

export type VetoesRepository = ReturnType<typeof vetoesRepository>

function valuesOf({ ids, q, unit, account, state, condition, within, without }: FindingFilter): unknown[] {
  const words = containing(q)
  return [ids ?? null, unit ?? null, account ?? null, state ?? null, condition ?? null, within, without, words]
}
