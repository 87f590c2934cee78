import { type Interpretation, interpretationFilterSchema } from '@mingkao/contract'
import { today } from '../../domain-day.ts'
import type { ExtraRoutes } from '../../http/extra-routes.ts'
import { asking } from '../../http/request-context.ts'
import { interpretationFields } from '../imports/index.ts'
import { type CellReader, exportOperation, readFilter, sendRegister } from '../registers/index.ts'
import { ownInterpretations } from './interpretations.policy.ts'
import { listInterpretations } from './list-interpretations.ts'

const MOST_ROWS = 100_000

/** 导出 answers with a file, which the contract can't carry. */
export function mountInterpretations(routes: ExtraRoutes): void {
  routes.add({
    method: 'get',
    path: '/interpretations/export.xlsx',
    policy: ownInterpretations,
    operation: exportOperation('导出政策解读', '政策解读'),
    handle: async ({ query, res, context }) => {
      const filter = readFilter(interpretationFilterSchema, query)
      const { rows } = await listInterpretations(asking(context), { ...filter, page: 1, pageSize: MOST_ROWS })
      const day = today(context.deps.clock)
      await sendRegister(res, { name: '政策解读', day, fields: interpretationFields }, READERS, rows)
    },
  })
}

const yesNo = (value: boolean): string => (value ? '是' : '否')

const READERS: Readonly<Record<string, CellReader<Interpretation>>> = {
  code: ({ code }) => code,
  title: ({ title }) => title,
  unit: ({ unit }) => unit.code,
  coUnits: ({ coUnits }) => coUnits.join('、') || null,
  form: ({ formLabel }) => formLabel,
  isDecorativeOnly: (row) => yesNo(row.isDecorativeOnly),
  isOfSuperior: (row) => yesNo(row.isOfSuperior),
  column: ({ column }) => column?.code ?? null,
  publishedOn: ({ publishedOn }) => publishedOn,
  disclosureIndexNumber: ({ policies }) => policies.map(({ indexNumber }) => indexNumber).join('、') || null,
  policyDisclosedOn: ({ policyDisclosedOn }) => policyDisclosedOn,
}
