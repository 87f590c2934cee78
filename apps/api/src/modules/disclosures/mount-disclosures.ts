import { disclosureFilterSchema, type Disclosure } from '@mingkao/contract'
import type { ExtraRoutes } from '../../http/extra-routes.ts'
import { asking } from '../../http/request-context.ts'
import { today } from '../../domain-day.ts'
import { disclosureFields } from '../imports/index.ts'
import { type CellReader, exportOperation, readFilter, sendRegister } from '../registers/index.ts'
import { ownDisclosures } from './disclosures.policy.ts'
import { listDisclosures } from './list-disclosures.ts'

const MOST_ROWS = 100_000

/** 导出 answers with a file, which the contract can't carry. */
export function mountDisclosures(routes: ExtraRoutes): void {
  routes.add({
    method: 'get',
    path: '/disclosures/export.xlsx',
    policy: ownDisclosures,
    operation: exportOperation('导出主动公开信息', '主动公开'),
    handle: async ({ query, res, context }) => {
      const filter = readFilter(disclosureFilterSchema, query)
      const { rows } = await listDisclosures(asking(context), { ...filter, page: 1, pageSize: MOST_ROWS })
      const day = today(context.deps.clock)
      await sendRegister(res, { name: '主动公开信息', day, fields: disclosureFields }, READERS, rows)
    },
  })
}

const VALIDITY = { valid: '有效', expired: '失效', repealed: '废止' }

const READERS: Readonly<Record<string, CellReader<Disclosure>>> = {
  indexNumber: ({ indexNumber }) => indexNumber,
  documentNumber: ({ documentNumber }) => documentNumber,
  title: ({ title }) => title,
  unit: ({ unit }) => unit.code,
  coUnits: ({ coUnits }) => coUnits.join('、') || null,
  madeOn: ({ madeOn }) => madeOn,
  disclosedOn: ({ disclosedOn }) => disclosedOn,
  validity: ({ validity }) => VALIDITY[validity],
  invalidOn: ({ invalidOn }) => invalidOn,
}
