import type { WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { changingPeriod, type Seen } from './period-writes.ts'
import { periodsRepository } from './periods.repository.ts'
import { requireTimes } from './require-times.ts'

/** 修改进行中的考核周期: its name and times. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE from the draft on */
export function changePeriod(
  write: WriteContext,
  { label, checkAt, dataAsOf, ...seen }: Seen & { label: string; checkAt: string | null; dataAsOf: string | null },
): Promise<void> {
  return changingPeriod(write, seen, async (period, { client, audit }) => {
    if (period.stage === 'draft') throw new Refusal('UNPROCESSABLE', '初稿已发各单位，要修改请先收回初稿。')
    if (period.stage !== 'open') throw new Refusal('UNPROCESSABLE', '已定稿的考核周期不能修改。')
    requireTimes({ start: period.start, checkAt, dataAsOf })
    await periodsRepository(client).change(period.id, { label, checkAt, dataAsOf })
    await audit({
      action: 'change-period',
      entity: 'period',
      entityId: period.id,
      before: { label: period.label, checkAt: period.checkAt, dataAsOf: period.dataAsOf },
      after: { label, checkAt, dataAsOf },
    })
  })
}
