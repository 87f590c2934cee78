import type { AttachmentRef, VetoFindingDetail } from '@mingkao/contract'
import type { Pool } from 'pg'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { presentDetail } from './vetoes.presenter.ts'
import { type FindingRow, vetoesRepository } from './vetoes.repository.ts'

/** What attachments of findings are bound to. */
export const FINDING_RECORD = 'veto-finding'
/** And those of a checklist's line. */
export const ANSWER_RECORD = 'check-answer'

/** A finding with its 沿革 and attachments, as this person may act on it. */
export async function openDetail(
  source: Pool | SqlTransaction,
  row: FindingRow,
  user: SignedInUser,
): Promise<VetoFindingDetail> {
  const sql = 'client' in source ? source.client : source
  const history = await vetoesRepository(sql).history(row.id)
  const attachments = (await attachmentsOfFindings(source, [row])).get(row.id) ?? []
  return presentDetail({ row, history, attachments }, user)
}

/** By finding; of one that came from a checklist, its line's too. */
export async function attachmentsOfFindings(
  source: Pool | SqlTransaction,
  rows: readonly FindingRow[],
): Promise<Map<string, AttachmentRef[]>> {
  const own = await attachmentsOf(source, { kind: FINDING_RECORD, ids: rows.map(({ id }) => id) })
  const answers = rows.flatMap(({ checkAnswerId }) => (checkAnswerId === null ? [] : [String(checkAnswerId)]))
  const checked = await attachmentsOf(source, { kind: ANSWER_RECORD, ids: answers })
  return new Map(
    rows.map(({ id, checkAnswerId }) => [id, [...(own.get(id) ?? []), ...(checked.get(String(checkAnswerId)) ?? [])]]),
  )
}
