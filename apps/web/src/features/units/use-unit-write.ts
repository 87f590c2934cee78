import type { Unit } from '@mingkao/contract'
import { isRecord } from '../../lib/is-record.ts'
import { useRowWrite } from '../../lib/use-row-write.ts'

type Options<Draft, Result> = Omit<Parameters<typeof useRowWrite<Draft, Unit, Result>>[0], 'isRow'>

/** A write to a unit from a form. */
export function useUnitWrite<Draft, Result>(options: Options<Draft, Result>) {
  return useRowWrite<Draft, Unit, Result>({ ...options, isRow: isUnit })
}

function isUnit(value: unknown): value is Unit {
  return isRecord(value) && typeof value['version'] === 'number' && typeof value['fullName'] === 'string'
}
