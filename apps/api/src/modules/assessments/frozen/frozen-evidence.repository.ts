import type { Pool, PoolClient } from 'pg'
import type { EvidenceQuestion, EvidenceRows } from '../evidence.repository.ts'

const FROZEN_EVIDENCE = `
select
  (select coalesce(json_agg(json_build_object('id', ref, 'title', label, 'url', url, 'on', held_on, 'kind', note)
     order by place), '[]')
     from period_closing_evidence
    where closing_id = $1 and kind = 'publication' and unit_code = $2
      and held_on >= $3::date and held_on < $4::date + interval '1 month') as publications,
  (select coalesce(json_object_agg(ref, url), '{}') from period_closing_evidence
    where closing_id = $1 and kind = 'column' and unit_code = '' and ref = any($5)) as "columnUrls",
  (select coalesce(json_object_agg(ref, json_build_object('title', label, 'documentNumber', note)), '{}')
     from period_closing_evidence
    where closing_id = $1 and kind = 'disclosure' and unit_code = $2 and ref = any($6)) as disclosures`

/** 佐证 of a closed period: the rows as they read when it was closed. */
export async function findFrozenEvidence(
  sql: Pool | PoolClient,
  closingId: number,
  { unit, from, to, columns, disclosures }: EvidenceQuestion,
): Promise<Omit<EvidenceRows, 'version' | 'countThisMonth'>> {
  const { rows } = await sql.query<Omit<EvidenceRows, 'version' | 'countThisMonth'>>({
    name: 'find-frozen-evidence',
    text: FROZEN_EVIDENCE,
    values: [closingId, unit, from && `${from}-01`, to && `${to}-01`, columns, disclosures],
  })
  const [row] = rows
  if (!row) throw new Error('the evidence query answers with one row')
  return row
}
