import { monthLabel, yearOf } from '@mingkao/rules'
import { volumeAnnexId } from '../fields/annex-fields.ts'
import { periodName } from '../fields/period-names.ts'
import type { CircularSnapshot, SnapshotUnit } from '../facts/snapshot.ts'
import { cleanText } from './clean-text.ts'
import type { AnnexTable, TableColumn } from './model.ts'

const UNKNOWN = '不详'

function months(snapshot: CircularSnapshot): string[] {
  const all = new Set(snapshot.units.flatMap((unit) => unit.months.map(({ month }) => month)))
  return [...all].toSorted()
}

function counted(value: number | null | undefined): string {
  return value === null || value === undefined ? UNKNOWN : String(value)
}

function sumOf(units: readonly SnapshotUnit[], month: string): number {
  return units.reduce((sum, unit) => sum + (unit.months.find((one) => one.month === month)?.count ?? 0), 0)
}

function narrow(heading: string): TableColumn {
  return { heading, align: 'center', characters: 3.5 }
}

function volumeTableOf(snapshot: CircularSnapshot, group: string): AnnexTable {
  const units = snapshot.units.filter((unit) => unit.group === group)
  const listed = months(snapshot)
  const years = new Set(listed.map(yearOf))
  const isWhole = units.every(({ total }) => total !== null)
  const sums = listed.map((month) => sumOf(units, month))
  return {
    kind: 'table',
    columns: [
      { heading: '序号', align: 'center', characters: 3 },
      { heading: '单位', align: 'left', characters: 8 },
      ...listed.map((month) => narrow(years.size > 1 ? month.replace('-', '.') : monthLabel(month))),
      { heading: '合计', align: 'center', characters: 4 },
      narrow('排名'),
      { heading: '是否达标', align: 'center', characters: 5 },
    ],
    keys: [1],
    rows: units.map((unit, index) => [
      String(index + 1),
      cleanText(unit.name),
      ...listed.map((month) => counted(unit.months.find((one) => one.month === month)?.count)),
      counted(unit.total),
      unit.place === null ? '—' : String(unit.place),
      unit.quota,
    ]),
    total: ['', '合计', ...sums.map(String), String(sums.reduce((sum, one) => sum + one, 0)), '', ''],
    notes: isWhole ? [] : ['注：“不详”为尚未采集到数据，不按零计，未计入合计。'],
  }
}

/** 附件1、2: a group's volume by month, units in protocol order. */
export function volumeAnnexes(snapshot: CircularSnapshot) {
  const name = periodName(snapshot.period)
  return snapshot.groups.map((group) => ({
    id: volumeAnnexId(group),
    title: cleanText(`${name}${group}信息发布情况表`),
    content: volumeTableOf(snapshot, group),
  }))
}
