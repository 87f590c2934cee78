import { randomUUID } from 'node:crypto'
import type { CheckRoundDetail } from '@mingkao/contract'
import { drawSample } from '@mingkao/rules'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { tellAbout } from '../notifications/index.ts'
import { type FindingContext, schemeInForce } from '../vetoes/index.ts'
import { roundsRepository, type Selection } from './rounds.repository.ts'
import { openRound } from './show-round.ts'

export type NewRound = {
  name: string
  checkedOn: string
  selection: Selection
  seed?: string | undefined
  inspectors: string[]
  perAccount: 1 | 2
}

const SEED_LENGTH = 8

/** 新建检查轮次: chooses the accounts and gives each its inspectors in turn. @throws Refusal UNPROCESSABLE */
export async function startRound(
  { write, user, source }: FindingContext,
  { name, checkedOn, selection, inspectors, perAccount, ...given }: NewRound,
): Promise<CheckRoundDetail> {
  const scheme = await schemeInForce(source)
  return withSqlTransaction(write, async (tx) => {
    const repository = roundsRepository(tx.client)
    const known = new Set((await repository.inspectors()).map(({ id }) => id))
    const chosen = [...new Set(inspectors)]
    if (chosen.some((id) => !known.has(id))) throw wrong('inspectors', '检查员须是在用的区政府办管理员，请重新选择。')
    if (chosen.length < perAccount) throw wrong('inspectors', '每个账号由两人检查的，请至少选择两名检查员。')
    const eligible = await repository.eligible(selection, checkedOn)
    const seed = selection.size === null ? null : (given.seed ?? randomUUID().slice(0, SEED_LENGTH))
    const codes = eligible.map(({ code }) => code)
    const drawn = new Set(seed === null || selection.size === null ? codes : drawSample(codes, selection.size, seed))
    const accounts = eligible.filter(({ code }) => drawn.has(code))
    if (accounts.length === 0) throw wrong('selection', '没有符合条件的账号，请放宽平台或单位。')
    const at = source.clock.now()
    const id = await repository.insert({ name, selection, seed, checkedOn, by: user.id, at })
    await repository.assign(id, assignedTo(accounts, chosen, perAccount))
    await tx.audit({
      action: 'start-check-round',
      entity: 'check-round',
      entityId: id,
      after: { name, selection, seed, checkedOn, accounts: accounts.length, inspectors: chosen, perAccount },
    })
    await tellAbout(
      tx,
      [
        {
          kind: 'check-round',
          subject: String(id),
          title: `“${name}”请您检查`,
          detail: `本轮共 ${accounts.length} 个账号，请填写分给您的检查表。`,
          href: `/check-rounds/${id}`,
          to: { users: chosen },
          except: user.id,
        },
      ],
      at,
    )
    return openRound(tx.client, id, scheme)
  })
}

function assignedTo(accounts: readonly { id: number }[], inspectors: readonly string[], perAccount: number) {
  return accounts.flatMap(({ id }, index) =>
    Array.from({ length: perAccount }, (_, nth) => ({
      account: id,
      inspector: inspectors[(index + nth) % inspectors.length] ?? '',
    })),
  )
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
