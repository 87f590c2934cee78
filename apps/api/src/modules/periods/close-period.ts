import type { Clock } from '../../clock.ts'
import type { WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { assessFacts, assessmentsRepository } from '../assessments/index.ts'
import { freezePeriod } from './freeze-period.ts'
import { inOneSnapshot } from './in-one-snapshot.ts'
import { periodStage } from './period-stage.ts'
import { stagesRepository } from './stages.repository.ts'

/**
 * 定稿: the period's result is what the facts make it at this moment, and stays so.
 * @throws Refusal NOT_FOUND, UNPROCESSABLE for a period that is closed or still being checked, CONFLICT where somebody
 *   else was quicker
 */
export function closePeriod(
  write: WriteContext,
  { clock, period }: { clock: Clock; period: string },
): Promise<{ version: number; hash: string }> {
  return inOneSnapshot(write, async ({ client, audit }) => {
    const { stage } = await periodStage(client, period)
    if (stage === 'final' || stage === 'issued') throw new Refusal('UNPROCESSABLE', '这个考核周期已经定稿。')
    const at = clock.now()
    const assessment = await assessFacts(assessmentsRepository(client), period, at)
    if (assessment.period.isLive) {
      throw new Refusal('UNPROCESSABLE', '检查时点还没有到，结果仍是暂计，请在检查时点之后定稿。')
    }
    const { version, hash } = await freezePeriod(client, { assessment, at, by: write.actor, reason: null, gates: [] })
    await stagesRepository(client).setStage(period, { from: stage, to: 'final' })
    await audit({
      action: 'close-period',
      entity: 'period',
      entityId: period,
      before: { stage },
      after: { stage: 'final', version, hash },
    })
    return { version, hash }
  })
}
