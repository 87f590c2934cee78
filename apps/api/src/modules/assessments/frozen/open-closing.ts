import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../../refusal.ts'
import type { Assessment } from '../assessment.ts'
import { type ClosingHead, closingsRepository } from './closings.repository.ts'
import { hashOf, thawContent } from './frozen-content.ts'
import type { FrozenQuarter, FrozenQuarterLedgers } from './frozen-quarters.ts'

/**
 * 定稿结果 of a closed period, exactly as it was frozen.
 * @param kept what is at hand of this period: the same closing is not read again
 * @returns null for a period that is not closed
 * @throws Refusal UNPROCESSABLE where the content is not what was frozen
 */
export async function findFrozen(
  sql: Pool | PoolClient,
  periodId: string,
  { version = null, kept = null }: { version?: number | null; kept?: Assessment | null } = {},
): Promise<Assessment | null> {
  const repository = closingsRepository(sql)
  const head = await repository.findClosing(periodId, version)
  if (!head) return null
  if (kept?.frozen?.hash === head.hash && kept.frozen.version === head.version) {
    return { ...kept, version: head.dataVersion }
  }
  return thaw(head, await repository.readContent(head.id), periodId)
}

/**
 * The same for whoever needs a closing. @param version of the closing; the newest by default
 * @throws Refusal NOT_FOUND where there is none, UNPROCESSABLE where the content is not what was frozen
 */
export async function closingOf(sql: Pool | PoolClient, periodId: string, version?: number): Promise<Assessment> {
  const frozen = await findFrozen(sql, periodId, { version: version ?? null })
  if (frozen) return frozen
  const which = version === undefined ? '尚未定稿' : `没有第${version}版定稿`
  throw new Refusal('NOT_FOUND', `考核周期“${periodId}”${which}，请从周期的定稿列表中选择。`)
}

/** Ledgers of closed quarters, by closing: a closing never changes. A year has four, and few years are looked at. */
const quarterLedgers = new Map<string, FrozenQuarterLedgers['ledgers']>()
const MOST_QUARTERS = 8

/**
 * 已定稿的季度 of a year with their ledgers; none for other periods.
 * @throws Refusal UNPROCESSABLE where a content is not what was frozen
 */
export async function openQuarters(sql: Pool | PoolClient, year: string): Promise<FrozenQuarterLedgers[]> {
  const opened: FrozenQuarterLedgers[] = []
  for (const quarter of await closingsRepository(sql).findQuarters(year)) {
    opened.push({ ...quarter, ledgers: await ledgersOf(sql, quarter) })
  }
  return opened
}

async function ledgersOf(
  sql: Pool | PoolClient,
  { period, version }: FrozenQuarter,
): Promise<FrozenQuarterLedgers['ledgers']> {
  const head = await closingsRepository(sql).findClosing(period, version)
  const known = head && quarterLedgers.get(head.hash)
  if (known) return known
  const { ledgers } = await closingOf(sql, period, version)
  const facts = new Map([...ledgers].map(([code, ledger]) => [code, { ...ledger, columns: [] }]))
  if (head) quarterLedgers.set(head.hash, facts)
  const [oldest] = quarterLedgers.keys()
  if (quarterLedgers.size > MOST_QUARTERS && oldest !== undefined) quarterLedgers.delete(oldest)
  return facts
}

function thaw(head: ClosingHead, content: string, periodId: string): Assessment {
  if (hashOf(content) !== head.hash) {
    throw new Refusal(
      'UNPROCESSABLE',
      `${periodId} 第${head.version}版定稿的内容与定稿时的校验值不符，数据库可能被改动过，请联系运维从备份恢复。`,
    )
  }
  return {
    ...thawContent(content),
    version: head.dataVersion,
    frozen: { id: head.id, version: head.version, hash: head.hash, closedAt: head.closedAt },
    covers: () => true,
  }
}
