import type { SqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { periodStage } from './period-stage.ts'
import { stagesRepository } from './stages.repository.ts'

/**
 * 已通报: the period's circular has been issued, in the same transaction. One that is issued already (更正通报) stays so.
 * @throws Refusal NOT_FOUND, UNPROCESSABLE for a period that is not closed
 */
export async function markIssued({ client, audit }: SqlTransaction, periodId: string): Promise<void> {
  const { stage } = await periodStage(client, periodId)
  if (stage === 'issued') return
  if (stage !== 'final') throw new Refusal('UNPROCESSABLE', '这个考核周期还没有定稿，请先定稿再印发通报。')
  await stagesRepository(client).setStage(periodId, { from: 'final', to: 'issued' })
  await audit({
    action: 'issue-period',
    entity: 'period',
    entityId: periodId,
    before: { stage },
    after: { stage: 'issued' },
  })
}
