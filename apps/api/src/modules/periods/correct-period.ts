import type { Clock } from '../../clock.ts'
import type { WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { assessKnown, assessmentsRepository, closingOf } from '../assessments/index.ts'
import type { Allowed } from './close-period.ts'
import { compareResults, isSame } from './compare-results.ts'
import { freezePeriod } from './freeze-period.ts'
import { checkGates, passGates } from './gates/closing-gates.ts'
import { inOneSnapshot } from './in-one-snapshot.ts'
import { findSeen, type Seen } from './period-writes.ts'
import { periodsRepository } from './periods.repository.ts'

/**
 * 更正: a new version of a closing, of all that is known now about the period. The one before it stays beside it.
 * @param allowed gates that did not pass, and why they are let pass
 * @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE where the period is not closed, nothing would differ or a gate holds it up
 */
export function correctPeriod(
  write: WriteContext,
  clock: Clock,
  { reason, allowed, ...seen }: Seen & { reason: string; allowed: Allowed },
): Promise<{ version: number; hash: string }> {
  return inOneSnapshot(write, seen.id, async ({ client, audit }) => {
    const period = await findSeen({ client }, write, seen)
    const { id, stage } = period
    if (stage !== 'final' && stage !== 'issued') throw new Refusal('UNPROCESSABLE', '还没有定稿的考核周期不需要更正。')
    const at = clock.now()
    const before = await closingOf(client, id)
    const assessment = await assessKnown(assessmentsRepository(client), id, at)
    if (isSame(compareResults(before, assessment, true))) {
      throw new Refusal('UNPROCESSABLE', '按目前的数据重算，结果与定稿一致，没有需要更正的内容。')
    }
    const checked = await checkGates({ sql: client, assessment, period, now: at })
    const gates = passGates(checked, { allowed, by: write.actor.name })
    const { version, hash } = await freezePeriod(client, { assessment, at, by: write.actor, reason, gates })
    await periodsRepository(client).raiseVersion(id)
    await audit({
      action: 'correct-period',
      entity: 'period',
      entityId: id,
      before: { version: before.frozen?.version, hash: before.frozen?.hash },
      after: { version, hash, allowed },
      reason,
    })
    return { version, hash }
  })
}
