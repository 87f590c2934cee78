import type { PoolClient } from 'pg'
import type { PeriodStage } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'

/** 周期所处的阶段 as it is written. */
export function stagesRepository(client: PoolClient) {
  return {
    /** @throws Refusal CONFLICT where somebody else has moved it on */
    async setStage(id: string, { from, to }: { from: PeriodStage; to: PeriodStage }): Promise<void> {
      const { rowCount } = await client.query(
        'update periods set stage = $3, version = version + 1 where id = $1 and stage = $2',
        [id, from, to],
      )
      if (rowCount !== 1) throw new Refusal('CONFLICT', '这个考核周期刚被他人处理过，请刷新后再看。')
    },
  }
}
