import type { CheckRoundDetail } from '@mingkao/contract'
import type { CheckAnswer } from '@mingkao/rules'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { tellAbout } from '../notifications/index.ts'
import { type FindingContext, schemeInForce } from '../vetoes/index.ts'
import { roundsRepository } from './rounds.repository.ts'
import { openRound } from './show-round.ts'

type Settling = { id: number; row: number; condition: string; answer: CheckAnswer; reason: string }

/** 裁定: a person decides between two inspectors. @throws Refusal NOT_FOUND, CONFLICT where there is nothing to settle */
export async function settleDisagreement(
  { write, user, source }: FindingContext,
  { id, row, condition, answer, reason }: Settling,
): Promise<CheckRoundDetail> {
  const scheme = await schemeInForce(source)
  return withSqlTransaction(write, async ({ client, audit }) => {
    const repository = roundsRepository(client)
    await repository.lock(id)
    const before = await openRound(client, id, scheme)
    const of = before.rows.find((candidate) => candidate.id === row)
    if (before.state !== 'open' || !of?.disagreements.some((one) => one.condition === condition)) {
      throw new Refusal('CONFLICT', '这一项没有待裁定的不一致，可能刚被他人裁定，请刷新。')
    }
    await repository.settle({ row, condition, answer, reason, by: user.id, at: source.clock.now() })
    await audit({
      action: 'settle-check',
      entity: 'check-round',
      entityId: id,
      unitCode: of.unit.code,
      after: { account: of.account.code, answer },
      reason: '裁定理由见检查轮次',
    })
    return openRound(client, id, scheme)
  })
}

/** 结束一轮检查: the result is kept as it stands. @throws Refusal UNPROCESSABLE while inspectors differ, CONFLICT */
export async function closeRound(
  { write, user, source }: FindingContext,
  { id, version, reason }: { id: number; version: number; reason: string },
): Promise<CheckRoundDetail> {
  const scheme = await schemeInForce(source)
  return withSqlTransaction(write, async (tx) => {
    const { client, audit } = tx
    const repository = roundsRepository(client)
    await repository.lock(id)
    const before = await openRound(client, id, scheme)
    if (before.version !== version || before.state === 'closed') {
      throw new Refusal('CONFLICT', '这一轮检查刚被他人结束，请刷新。', { data: { current: before } })
    }
    const undecided = before.rows.filter(
      ({ verdict, disagreements }) => verdict === 'undecided' || disagreements.length > 0,
    )
    if (undecided.length > 0) {
      throw new Refusal('UNPROCESSABLE', `还有 ${undecided.length} 个账号两人结论不一致，请先裁定。`)
    }
    const at = source.clock.now()
    await repository.close(id, { by: user.id, at, reason, result: before.rows })
    const { accounts, tasks, finished, passed, failed, name } = before
    await audit({
      action: 'close-check-round',
      entity: 'check-round',
      entityId: id,
      after: { accounts, tasks, finished, passed, failed },
      reason,
    })
    const detail = `检查 ${passed + failed} 个账号，合格 ${passed} 个，不合格 ${failed} 个，合格率 ${before.passRate}。`
    const news = { kind: 'check-round', subject: String(id), title: `“${name}”已结束`, detail } as const
    await tellAbout(tx, [{ ...news, href: `/check-rounds/${id}`, to: { office: true }, except: user.id }], at)
    return openRound(client, id, scheme)
  })
}
