import type { Gate } from '@mingkao/contract'
import type { PoolClient } from 'pg'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/client.ts'
import type { WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { stateOfAppeals } from '../appeals/index.ts'
import { assessFacts, assessKnown, assessmentsRepository, inSnapshot } from '../assessments/index.ts'
import { freezePeriod } from './freeze-period.ts'
import { checkGates, passGates } from './gates/closing-gates.ts'
import { inOneSnapshot } from './in-one-snapshot.ts'
import { findSeen, type Seen } from './period-writes.ts'
import { periodsRepository } from './periods.repository.ts'
import { stagesRepository } from './stages.repository.ts'

/** Gates that are let pass, and why. */
export type Allowed = readonly { gate: string; reason: string }[]

/**
 * 定稿前的各项检查, of the result as it would be frozen now; once closed, as a correction would freeze it.
 * @throws Refusal NOT_FOUND, and as assessFacts does
 */
export function showGates({ db, clock }: { db: Database; clock: Clock }, id: string): Promise<Gate[]> {
  const now = clock.now()
  return inSnapshot(db.pool, async (client) => {
    const period = await periodsRepository(client).find(id)
    if (!period) throw new Refusal('NOT_FOUND', `没有“${id}”这个考核周期，请从周期列表中选择。`)
    const isClosed = period.stage === 'final' || period.stage === 'issued'
    const assessment = await (isClosed ? assessKnown : assessFacts)(assessmentsRepository(client), id, now)
    return checkGates({ sql: client, assessment, period, now })
  })
}

/**
 * 定稿: the period's result is what the facts make it at this moment, and stays so.
 * @param allowed gates that did not pass, and why they are let pass
 * @throws Refusal NOT_FOUND, UNPROCESSABLE for a period that is closed, still being checked or held up by a gate,
 *   CONFLICT where somebody else was quicker
 */
export function closePeriod(
  write: WriteContext,
  clock: Clock,
  { allowed, ...seen }: Seen & { allowed: Allowed },
): Promise<{ version: number; hash: string }> {
  return inOneSnapshot(write, seen.id, async ({ client, audit }) => {
    const period = await findSeen({ client }, write, seen)
    const { id, stage } = period
    if (stage === 'final' || stage === 'issued') throw new Refusal('UNPROCESSABLE', '这个考核周期已经定稿。')
    await requireSettledAppeals(write, client, id)
    const at = clock.now()
    const assessment = await assessFacts(assessmentsRepository(client), id, at)
    if (assessment.period.isLive) {
      throw new Refusal('UNPROCESSABLE', '检查时点还没有到，结果仍是暂计，请在检查时点之后定稿。')
    }
    const checked = await checkGates({ sql: client, assessment, period, now: at })
    const gates = passGates(checked, { allowed, by: write.actor.name })
    const { version, hash } = await freezePeriod(client, { assessment, at, by: write.actor, reason: null, gates })
    await stagesRepository(client).setStage(id, { from: stage, to: 'final' })
    await audit({
      action: 'close-period',
      entity: 'period',
      entityId: id,
      before: { stage },
      after: { stage: 'final', version, hash, allowed },
    })
    return { version, hash }
  })
}

/**
 * The snapshot is older than the hold on the period: an appeal that was decided in between is not in it. Held, none is filed or
 * decided any more. @throws Refusal CONFLICT
 */
async function requireSettledAppeals({ db }: WriteContext, client: PoolClient, id: string): Promise<void> {
  if ((await stateOfAppeals(client, id)) === (await stateOfAppeals(db.pool, id))) return
  throw new Refusal('CONFLICT', '刚有申诉办完，检查和得分有变，没有定稿，请核对后再定。')
}
