import { assessDistrict, cangshan2021 } from '@mingkao/rules'
import { demoLedgers } from '../../rules/test/demo-ledgers.ts'
import { circularOccasion } from '../../rules/src/testing/occasions.ts'
import { composeCircular, cangshanTemplate, takeSnapshot } from '../src/index.ts'
import type { CircularModel, CircularSnapshot, Issuance } from '../src/index.ts'

/** The demo's third quarter of 2021, judged and taken as a snapshot. */
export function thirdQuarter(): CircularSnapshot {
  const ledgers = demoLedgers({ to: '2021-09', until: '2021-10-08' })
  return takeSnapshot({
    result: assessDistrict(ledgers, cangshan2021, circularOccasion),
    ledgers,
    scheme: cangshan2021,
    occasion: circularOccasion,
  })
}

export const issuance: Issuance = {
  issuer: '仓山区人民政府办公室',
  documentNumber: null,
  issuedOn: '2021-10-18',
  reportDueOn: '2021-10-25',
  selfCheckDueOn: '2021-12-30',
}

export function thirdQuarterCircular(): CircularModel {
  return composeCircular(thirdQuarter(), cangshanTemplate, issuance)
}
