import { monthLabel } from '@mingkao/rules'
import { countItems } from './gates.repository.ts'
import { type Gate, outcomeOf } from './gate.ts'

/** 附件合计: what the annexes will print adds up, and is as many items as there are rows. */
export const annexSums: Gate = {
  id: 'annex-sums',
  label: '附件各月数相加等于合计，也等于逐条数出的条数',
  async check({ sql, assessment, now }) {
    const { district, period, quarters } = assessment
    // 已定稿的季度 of a year were looked at when they were closed.
    const isClosed = (month: string) => quarters.some(({ start, end }) => month >= start.slice(0, 7) && month <= end)
    const counted = new Map((await countItems(sql, assessment, now)).map((row) => [`${row.unit} ${row.month}`, row]))
    const rows = district.units.flatMap(({ unit, volume }) => {
      const monthsOff = volume.months.flatMap(({ month, count }) => {
        const found = counted.get(`${unit.code} ${month}`)?.count ?? 0
        counted.delete(`${unit.code} ${month}`)
        if (count === null || count === found || isClosed(month)) return []
        return [{ label: unit.name, detail: `${monthLabel(month)}记${count}条，逐条数出${found}条` }]
      })
      const sum = volume.months.reduce((total, { count }) => total + (count ?? 0), 0)
      if (volume.total === null || volume.total === sum) return monthsOff
      return [...monthsOff, { label: unit.name, detail: `合计${volume.total}条，各月相加${sum}条` }]
    })
    const nobodys = [...counted.values()].map(({ unit, month, count }) => ({
      label: unit,
      detail: `${monthLabel(month)}有${count}条信息，附件中没有这个单位`,
    }))
    const all = [...rows, ...nobodys]
    return outcomeOf(all, {
      good: '各单位各月、合计与逐条数出的条数一致',
      bad: `有${all.length}处对不上，请核对这些单位的信息`,
      href: `/publications?period=${encodeURIComponent(period.id)}`,
    })
  },
}
