import type { Register } from '../registers/index.ts'
import { type DisclosureRow, disclosuresRepository } from './disclosures.repository.ts'

/** 主动公开 as a register that people keep. */
export const disclosureRegister: Register<DisclosureRow> = {
  table: 'disclosures',
  entity: 'disclosure',
  name: '主动公开信息',
  measure: '件',
  page: '/disclosures',
  find: (client, ids) => disclosuresRepository(client).findMany(ids),
  audited: ({ id: _id, interpretations: _count, withdrawReason: _reason, unit, ...row }) => ({
    ...row,
    unit: unit.code,
  }),
}
