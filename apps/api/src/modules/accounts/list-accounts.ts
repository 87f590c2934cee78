import type { Account, AccountPost } from '@mingkao/contract'
import { type AccountState, accountStates } from '@mingkao/rules'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type Assessment, type AssessmentSource, openRegister } from '../assessments/index.ts'
import { presentAccount } from './accounts.presenter.ts'
import { accountsRepository } from './accounts.repository.ts'

type Asking = { source: AssessmentSource; user: SignedInUser }

export type AccountQuery = {
  q?: string | undefined
  unit?: string | undefined
  platform?: string | undefined
  verdict?: Account['verdict'] | undefined
  period?: string | undefined
  page: number
  pageSize: number
}

/**
 * 政务新媒体: accounts with their check at a period's check time or now. Staff see their own unit's.
 * @throws Refusal NOT_FOUND for an unknown period, FORBIDDEN for another unit's
 */
export async function listAccounts({ source, user }: Asking, query: AccountQuery): Promise<Page<Account>> {
  const { page, pageSize, verdict } = query
  if (query.unit !== undefined) requireOwnUnit(user, query.unit)
  const { states, day } = await openStates(source, query.period)
  const repository = accountsRepository(source.db.pool)
  const rows = await repository.list({ ...query, day, within: visibleUnit(user)?.id ?? null })
  const judged = rows.map((row) => ({ row, state: states.get(row.code) }))
  const matching = judged.filter(({ state }) => verdict === undefined || (state?.verdict ?? 'undetermined') === verdict)
  const shown = matching.slice((page - 1) * pageSize, page * pageSize)
  const posts = await repository.countPosts(shown.map(({ row }) => row.id))
  return {
    rows: shown.map(({ row, state }) => presentAccount({ row, state, posts: posts.get(row.id) ?? 0, day })),
    total: matching.length,
    page,
    pageSize,
  }
}

/** 一个账号. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showAccount(
  { source, user }: Asking,
  { code, period }: { code: string; period?: string | undefined },
): Promise<Account> {
  const { states, day } = await openStates(source, period)
  const repository = accountsRepository(source.db.pool)
  const [row] = await repository.list({ code, day, within: null })
  if (!row) throw noAccount(code)
  requireOwnUnit(user, row.unit.code)
  const posts = await repository.countPosts([row.id])
  return presentAccount({ row, state: states.get(code), posts: posts.get(row.id) ?? 0, day })
}

/** 账号发布记录. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function listAccountPosts(
  { source, user }: Asking,
  query: { code: string; page: number; pageSize: number },
): Promise<Page<AccountPost>> {
  const repository = accountsRepository(source.db.pool)
  const unit = await repository.findUnit(query.code)
  if (unit === null) throw noAccount(query.code)
  requireOwnUnit(user, unit)
  return repository.listPosts(query)
}

async function openStates(source: AssessmentSource, period: string | undefined) {
  const register = await openRegister(source, period)
  const day = register?.occasion.at.day ?? dayOfMoment(source.clock.now())
  return { day, states: register ? statesOf(register) : new Map<string, AccountState>() }
}

function statesOf({ ledgers, occasion, scheme }: Assessment): Map<string, AccountState> {
  const accounts = [...ledgers.values()].flatMap((ledger) => ledger.accounts)
  return new Map(accountStates({ accounts }, occasion, scheme).map((state) => [state.code, state]))
}

function noAccount(code: string): Refusal {
  return new Refusal('NOT_FOUND', `没有编码为 ${code} 的账号。`)
}
