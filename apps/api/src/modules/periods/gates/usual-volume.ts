import { type Gate, outcomeOf } from './gate.ts'
import { findEarlierVolumes } from './gates.repository.ts'

/** How far outside the range of the earlier periods is far: half of its lowest, half as much again as its highest. */
const FAR = { unit: { below: 0.5, above: 1.5 }, district: { below: 0.8, above: 1.2 } }

/** 信息量是否反常: a unit or the whole district far outside its last four periods may have lost or doubled a feed. */
export const usualVolume: Gate = {
  id: 'usual-volume',
  label: '全区和各单位的信息量与前四期相比没有反常',
  async check({ sql, assessment }) {
    const { district, period } = assessment
    const earlier = await findEarlierVolumes(sql, period)
    if (earlier.length === 0) {
      return { passed: true, detail: '没有可比的前期', count: 0, href: null, rows: [] }
    }
    const ofUnit = Map.groupBy(earlier, ({ unit }) => unit)
    const ofDistrict = [...Map.groupBy(earlier, (row) => row.period).values()].map((rows) =>
      rows.reduce((sum, { count }) => sum + count, 0),
    )
    const total = district.units.reduce((sum, { volume }) => sum + (volume.total ?? 0), 0)
    const whole = remark(total, ofDistrict, FAR.district)
    const units = district.units.flatMap(({ unit, verdict, volume }) => {
      if (verdict === '不参评' || volume.total === null) return []
      const detail = remark(
        volume.total,
        (ofUnit.get(unit.code) ?? []).map(({ count }) => count),
        FAR.unit,
      )
      return detail === null ? [] : [{ label: unit.name, detail }]
    })
    const rows = whole === null ? units : [{ label: '全区', detail: whole }, ...units]
    return outcomeOf(rows, {
      good: '全区和各单位的信息量都在前期的范围内',
      bad: `有${rows.length}处明显超出前期的范围，请核对是否漏采或重复`,
      href: `/publications?period=${encodeURIComponent(period.id)}`,
    })
  },
}

function remark(count: number, earlier: readonly number[], { below, above }: (typeof FAR)['unit']): string | null {
  if (earlier.length === 0) return null
  const [least, most] = [Math.min(...earlier), Math.max(...earlier)]
  if (count >= least * below && count <= most * above) return null
  return `本期${count}条，前${earlier.length}期在${least}至${most}条之间`
}
