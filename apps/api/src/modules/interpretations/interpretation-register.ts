import type { Register } from '../registers/index.ts'
import { type InterpretationRow, interpretationsRepository } from './interpretations.repository.ts'

/** 政策解读 as a register that people keep. */
export const interpretationRegister: Register<InterpretationRow> = {
  table: 'interpretations',
  entity: 'interpretation',
  name: '政策解读',
  measure: '篇',
  page: '/interpretations',
  find: (client, ids) => interpretationsRepository(client).findMany(ids),
  audited: ({ id: _id, withdrawReason: _reason, unit, column, policies, ...row }) => ({
    ...row,
    unit: unit.code,
    column: column?.code ?? null,
    policies: policies.map(({ indexNumber }) => indexNumber),
  }),
}
