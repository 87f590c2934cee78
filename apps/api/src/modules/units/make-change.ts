import type { UnitChange, UnitChangeOutcome } from '@mingkao/contract'
import { type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { changesRepository, type ChangesRepository } from './changes.repository.ts'
import { changeWithin, refused, type UnitTools } from './change-unit.ts'

/** What a change is asked for with; `from` is the first day it holds. */
export type ChangeInput = { code: string; version: number; from: string; isPreview: boolean }

export type ChangeTools = UnitTools & {
  changes: ChangesRepository
  /** Writes down that it is done, before anything is. */
  record: (successorId: number | null) => Promise<number>
}

type Effects = Pick<UnitChangeOutcome, 'moved' | 'columns' | 'openAccounts' | 'staff' | 'periods'>

export const NO_EFFECTS: Effects = {
  moved: {
    publications: 0,
    disclosures: 0,
    interpretations: 0,
    accounts: 0,
    vetoFindings: 0,
    orders: 0,
    exemptions: 0,
    users: 0,
  },
  columns: [],
  openAccounts: [],
  staff: [],
  periods: [],
}

/**
 * 改名、合并、停用 of a unit from a day on. A preview is the change itself, rolled back: what it says is what will happen.
 * @throws Refusal NOT_FOUND, CONFLICT with the unit as it stands, UNPROCESSABLE
 */
export function makeChange(
  write: WriteContext,
  kind: UnitChange['kind'],
  { from, isPreview, ...asked }: ChangeInput,
  make: (tools: ChangeTools) => Promise<Effects>,
): Promise<UnitChangeOutcome> {
  return withTransaction(write, async (transaction) => {
    const { prisma } = transaction
    await prisma.$executeRaw`savepoint unchanged`
    let changeId: number | null = null
    const { unit, result } = await changeWithin(transaction, { ...asked, action: `${kind}-unit` }, async (tools) => {
      if (from <= tools.before.validFrom) {
        throw refused('UNPROCESSABLE', 'from', `生效日须晚于启用日期（${tools.before.validFrom}）。`)
      }
      if (tools.before.validTo !== null) {
        throw refused('UNPROCESSABLE', 'from', `“${tools.before.name}”已自 ${tools.before.validTo} 起停用。`)
      }
      const changes = changesRepository(prisma)
      const record = async (successorId: number | null) => {
        const [reason, madeBy] = [write.reason ?? '', write.actor.name]
        changeId = await changes.record({ unitId: tools.before.id, kind, from, successorId, reason, madeBy })
        return changeId
      }
      return make({ ...tools, changes, record })
    })
    if (isPreview) await prisma.$executeRaw`rollback to savepoint unchanged`
    return { changeId: isPreview ? null : changeId, unit, ...result }
  })
}
