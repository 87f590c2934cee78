import type { Pool, PoolClient } from 'pg'

/** Rows to look up for one unit's findings. Months as 'YYYY-MM', both included; null: none are asked for. */
export type EvidenceQuestion = {
  unit: string
  from: string | null
  to: string | null
  /** Last day of the period: it may end within a month. */
  last: string
  dataAsOf: string | null
  /** Domain time the counts were made at. */
  at: Date
  columns: string[]
  disclosures: string[]
  /** The month that is running by the domain clock, counted for 本月进度. */
  runningMonth: string
}

export type EvidencePublication = { id: string; title: string; url: string | null; on: string; kind: string }

export type EvidenceRows = {
  version: bigint
  publications: EvidencePublication[]
  columnUrls: Record<string, string | null>
  disclosures: Record<string, { title: string; documentNumber: string | null }>
  /** null: nothing has ever come in. */
  countThisMonth: number | null
}

/**
 * Items are chosen by `is_counted`, the predicate the kept counts stand for, so their number is the count. The version says
 * whether they are of the same state of the facts as the result they explain.
 */
const EVIDENCE_QUERY = `
with unit as (select id from units where code = $1)
select
  (select coalesce(sum(version), 0)::text from fact_versions) as version,
  (select coalesce(json_agg(json_build_object(
      'id', p.id::text, 'title', p.title, 'url', p.url, 'on', p.published_on, 'kind', p.kind
    ) order by p.published_at, p.id), '[]')
     from publications p
    where p.unit_id = (select id from unit)
      and p.published_at >= ($2::date)::timestamp at time zone 'Asia/Shanghai'
      and p.published_at < least($3::date + interval '1 month', $9::date + 1) at time zone 'Asia/Shanghai'
      and is_counted(p.published_at, p.arrived_at, p.withdrawn_at, p.is_waiting, $4, $5)) as publications,
  (select coalesce(json_object_agg(code, url), '{}') from columns where code = any($6)) as "columnUrls",
  (select coalesce(json_object_agg(id, json_build_object('title', title, 'documentNumber', document_number)), '{}')
     from disclosures where id = any($7::int[])) as disclosures,
  case when exists (select from publications) then
    (select coalesce(sum(counted), 0)::int from unit_month_counts where month = $8 and unit_id = (select id from unit))
    + (select count(*)::int from publications
        where is_waiting and unit_id = (select id from unit) and month_of(published_on) = $8
          and is_counted(published_at, arrived_at, withdrawn_at, is_waiting, null, $5))
  end as "countThisMonth"`

/** The rows behind findings, in one round trip. */
export async function findEvidence(sql: Pool | PoolClient, question: EvidenceQuestion): Promise<EvidenceRows> {
  const { unit, from, to, last, dataAsOf, at, columns, disclosures, runningMonth } = question
  const { rows } = await sql.query<Omit<EvidenceRows, 'version'> & { version: string }>({
    name: 'find-evidence',
    text: EVIDENCE_QUERY,
    values: [
      unit,
      from && `${from}-01`,
      to && `${to}-01`,
      dataAsOf,
      at,
      columns,
      disclosures.map(Number),
      `${runningMonth}-01`,
      last,
    ],
  })
  const [row] = rows
  if (!row) throw new Error('the evidence query answers with one row')
  return { ...row, version: BigInt(row.version) }
}
