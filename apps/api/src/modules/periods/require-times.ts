import { Refusal } from '../../refusal.ts'

/** 检查时点 and 数据截止 that can be. @throws Refusal UNPROCESSABLE, naming the field */
export function requireTimes(period: { start: string; checkAt: string | null; dataAsOf: string | null }): void {
  const { start, checkAt, dataAsOf } = period
  if (dataAsOf !== null && checkAt === null) throw refused('dataAsOf', '填了数据截止就要填检查时点。')
  const begin = Date.parse(`${start}T00:00:00+08:00`)
  if (checkAt !== null && Date.parse(checkAt) <= begin) throw refused('checkAt', '检查时点须在周期开始之后。')
  if (dataAsOf !== null && Date.parse(dataAsOf) <= begin) throw refused('dataAsOf', '数据截止须在周期开始之后。')
}

function refused(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
