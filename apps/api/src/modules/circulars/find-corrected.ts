import type { Circular } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { circularsRepository } from './circulars.repository.ts'
import type { Corrected } from './read-facts.ts'
import { requireContent } from './require-content.ts'

/** What a 更正通报 is compared with: the words of the first circular, the facts that were issued last. null for any other. */
export async function findCorrected(
  sql: Pool | PoolClient,
  { corrects }: Pick<Circular, 'corrects'>,
): Promise<Corrected | null> {
  if (corrects === null) return null
  const first = await requireContent(sql, corrects.id)
  const last = await requireContent(sql, await circularsRepository(sql).findLast(corrects.id))
  const facts = last.facts ?? first.facts
  return facts && { template: first.template, issuance: first.issuance, facts }
}
