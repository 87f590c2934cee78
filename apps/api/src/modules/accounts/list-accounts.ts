import type { Account, AccountPost } from '@mingkao/contract'
import { type AccountLifecycle, type AccountState, accountStates } from '@mingkao/rules'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type AssessmentSource, type OpenedOccasion, openOccasion } from '../assessments/index.ts'
import { factOf, presentAccount } from './accounts.presenter.ts'
import { type AccountMoment, type AccountOrder, accountsRepository, type JudgedRow } from './accounts.repository.ts'

export type Asking = { source: AssessmentSource; user: SignedInUser }

export type AccountQuery = {
  q?: string | undefined
  unit?: string | undefined
  platform?: string | undefined
  state?: AccountLifecycle | undefined
  verdict?: Account['verdict'] | undefined
  period?: string | undefined
  sort: AccountOrder
  page: number
  pageSize: number
}

/**
 * 政务新媒体: accounts with their check at a period's check time or now. Staff see their own unit's. The rules judge the
 * accounts of the page; only where a verdict is asked for, all that match, by nothing but the facts it depends on.
 * @throws Refusal NOT_FOUND for an unknown period, FORBIDDEN for another unit's
 */
export async function listAccounts({ source, user }: Asking, query: AccountQuery): Promise<Page<Account>> {
  const { page, pageSize, verdict, sort, period, ...filters } = query
  if (query.unit !== undefined) requireOwnUnit(user, query.unit)
  const filter = { ...filters, within: visibleUnit(user)?.id ?? null }
  const looking = await lookAt(source, period)
  const repository = accountsRepository(source.db.pool)
  const offset = (page - 1) * pageSize
  if (verdict === undefined) {
    const total = await repository.count(filter)
    const rows =
      offset >= total ? [] : await repository.findPage(filter, looking.moment, { order: sort, offset, limit: pageSize })
    return { rows: looking.present(rows), total, page, pageSize }
  }
  const facts = await repository.findFacts(filter, looking.moment, sort)
  const matching = looking.ofVerdict(facts, verdict)
  const shown = await repository.findByIds(matching.slice(offset, offset + pageSize), looking.moment)
  return { rows: looking.present(shown), total: matching.length, page, pageSize }
}

/** 一个账号. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showAccount(
  { source, user }: Asking,
  { code, period }: { code: string; period?: string | undefined },
): Promise<Account> {
  const repository = accountsRepository(source.db.pool)
  const found = await repository.findId(code)
  if (!found) throw noAccount(code)
  requireOwnUnit(user, found.unit)
  const looking = await lookAt(source, period)
  const [account] = looking.present(await repository.findByIds([found.id], looking.moment))
  if (!account) throw noAccount(code)
  return account
}

/** 账号发布记录. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function listAccountPosts(
  { source, user }: Asking,
  query: { code: string; page: number; pageSize: number },
): Promise<Page<AccountPost>> {
  const repository = accountsRepository(source.db.pool)
  const found = await repository.findId(query.code)
  if (!found) throw noAccount(query.code)
  requireOwnUnit(user, found.unit)
  return repository.listPosts(query)
}

async function lookAt(source: AssessmentSource, period: string | undefined) {
  const opened = await openOccasion(source, period)
  const now = source.clock.now()
  const day = opened?.occasion.at.day ?? dayOfMoment(now)
  const moment: AccountMoment = {
    day,
    start: opened?.occasion.period.start ?? null,
    dataAsOf: opened?.dataAsOf ?? now,
  }
  return {
    moment,
    present: (rows: Awaited<ReturnType<ReturnType<typeof accountsRepository>['findByIds']>>) => {
      const states = judge(opened, rows)
      return rows.map((row, at) => presentAccount(row, states[at], day))
    },
    ofVerdict: (rows: readonly JudgedRow[], verdict: Account['verdict']): number[] => {
      const states = judge(opened, rows)
      return rows.flatMap(({ id }, at) => ((states[at]?.verdict ?? 'undetermined') === verdict ? [id] : []))
    },
  }
}

/** Nothing where there is nothing to judge by. */
function judge(opened: OpenedOccasion | null, rows: readonly JudgedRow[]): AccountState[] {
  return opened ? accountStates({ accounts: rows.map(factOf) }, opened.occasion, opened.scheme) : []
}

export function noAccount(code: string): Refusal {
  return new Refusal('NOT_FOUND', `没有编码为 ${code} 的账号。`)
}
