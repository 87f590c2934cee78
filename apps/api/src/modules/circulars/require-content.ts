import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../refusal.ts'
import { type CircularContent, circularsRepository } from './circulars.repository.ts'

/** @throws Refusal NOT_FOUND */
export async function requireContent(sql: Pool | PoolClient, id: number): Promise<CircularContent> {
  const content = await circularsRepository(sql).readContent(id)
  if (!content) throw new Refusal('NOT_FOUND', '没有这份通报，可能已被删除。')
  return content
}
