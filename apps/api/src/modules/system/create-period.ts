import { type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { systemRepository } from './system.repository.ts'

export type PeriodInput = { year: number; quarter: number | null; checkAt: string | null; dataAsOf: string | null }

const QUARTERS = ['一', '二', '三', '四']

/**
 * 建立考核周期: a quarter, or a whole year. Without a check time it is live and scored at “now”.
 * @returns its id, `2021Q3` or `2021`
 * @throws Refusal CONFLICT where it exists, UNPROCESSABLE for times that can't be
 */
export async function createPeriod(write: WriteContext, input: PeriodInput): Promise<string> {
  const { year, quarter, checkAt, dataAsOf } = input
  const start = `${year}-${quarter === null ? '01' : String(quarter * 3 - 2).padStart(2, '0')}-01`
  if (dataAsOf !== null && checkAt === null) throw refused('dataAsOf', '填了数据截止就要填检查时点。')
  if (checkAt !== null && Date.parse(checkAt) <= Date.parse(`${start}T00:00:00+08:00`)) {
    throw refused('checkAt', '检查时点须在周期开始之后。')
  }
  const id = quarter === null ? String(year) : `${year}Q${quarter}`
  const label = quarter === null ? `${year}年` : `${year}年第${QUARTERS[quarter - 1]}季度`
  const kind = quarter === null ? 'year' : 'quarter'
  await withTransaction(write, async ({ prisma, audit }) => {
    const repository = systemRepository(prisma)
    const isNew = await repository.addPeriod({
      id,
      label,
      kind,
      start,
      months: quarter === null ? 12 : 3,
      checkAt,
      dataAsOf,
    })
    if (!isNew) throw new Refusal('CONFLICT', `考核周期“${label}”已经有了。`)
    await audit({ action: 'create-period', entity: 'period', entityId: id, after: { label, checkAt, dataAsOf } })
  })
  return id
}

function refused(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
