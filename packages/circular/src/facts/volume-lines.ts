import { volumeTable } from '@mingkao/rules'
import type { DistrictResult, UnitResult } from '@mingkao/rules'
import type { QuotaAnswer, SnapshotUnit } from './snapshot.ts'

function quotaOf(unit: UnitResult): QuotaAnswer {
  if (unit.verdict === '不参评') return '不参评'
  if (unit.volume.months.some((month) => month.met === false)) return '否'
  return unit.isQuotaMet ? '是' : '不详'
}

/** The lines of the volume annexes, in protocol order. */
export function volumeLines(result: DistrictResult): SnapshotUnit[] {
  const tables = new Map(
    result.groups.map(({ group, rows }) => [
      group,
      volumeTable(
        rows
          .filter((row) => row.verdict !== '不参评')
          .map(({ unit, volume }) => ({ name: unit.name, order: unit.order, volume: volume.total })),
      ),
    ]),
  )
  return result.units.map((row) => ({
    code: row.unit.code,
    name: row.unit.name,
    group: row.unit.group,
    months: row.volume.months,
    total: row.volume.total,
    place: row.verdict === '不参评' ? null : (tables.get(row.unit.group)?.standingOf(row.volume.total).place ?? null),
    quota: quotaOf(row),
  }))
}
