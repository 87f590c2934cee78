import type { NewPeriod } from '@mingkao/contract'
import { lastDayOf } from '@mingkao/rules'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type PeriodFields, periodsRepository } from './periods.repository.ts'
import { requireTimes } from './require-times.ts'

const QUARTERS = ['一', '二', '三', '四']

/**
 * 建立考核周期: a quarter, a whole year, or days of its own. Without a check time it is live and scored at “now”.
 * @returns its id: `2021Q3`, `2021`, `2021-07-01--2021-10-09`
 * @throws Refusal CONFLICT where it exists, UNPROCESSABLE for days and times that can't be
 */
export async function createPeriod(write: WriteContext, input: NewPeriod): Promise<string> {
  const period = fieldsOf(input)
  const { id, label, kind, start, end, checkAt, dataAsOf, monthsTogether } = period
  requireTimes(period)
  await withSqlTransaction(write, async ({ client, audit }) => {
    const isNew = await periodsRepository(client).add(period)
    if (!isNew) throw new Refusal('CONFLICT', `考核周期“${label}”已经有了。`)
    const after = { label, kind, start, end, checkAt, dataAsOf, monthsTogether }
    await audit({ action: 'create-period', entity: 'period', entityId: id, after })
  })
  return id
}

function fieldsOf(input: NewPeriod): PeriodFields {
  const { checkAt, dataAsOf } = input
  switch (input.kind) {
    case 'quarter': {
      const { year, quarter } = input
      const month = (of: number) => `${year}-${String(of).padStart(2, '0')}`
      const [start, end] = [`${month(quarter * 3 - 2)}-01`, lastDayOf(month(quarter * 3))]
      const label = `${year}年第${QUARTERS[quarter - 1]}季度`
      return { id: `${year}Q${quarter}`, label, kind: 'quarter', start, end, checkAt, dataAsOf, monthsTogether: false }
    }
    case 'year': {
      const id = String(input.year)
      return {
        id,
        label: `${id}年`,
        kind: 'year',
        start: `${id}-01-01`,
        end: `${id}-12-31`,
        checkAt,
        dataAsOf,
        monthsTogether: false,
      }
    }
    case 'custom':
    default: {
      const { label, start, end, monthsTogether } = input
      if (end < start) throw refused('end', '结束日期不能早于开始日期。')
      if (end.slice(0, 4) !== start.slice(0, 4)) throw refused('end', '一个周期不能跨年度，请分成两个周期。')
      return { id: `${start}--${end}`, label, kind: 'custom', start, end, checkAt, dataAsOf, monthsTogether }
    }
  }
}

function refused(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
