import type { Period, Publication } from '@mingkao/contract'
import { formatDay, shanghaiTime } from '../../lib/formats.ts'

type Dated = Pick<Publication, 'publishedOn' | 'arrivedAt'>
type Bounds = Pick<Period, 'label' | 'start' | 'end' | 'dataAsOf'>

/** Said of an item that came after the data of the periods its day lies in were closed; null: it was in time for all. */
export function tooLateFor({ publishedOn, arrivedAt }: Dated, periods: readonly Bounds[]): string | null {
  const closed = periods.flatMap(({ label, start, end, dataAsOf }) =>
    dataAsOf !== null && start <= publishedOn && publishedOn <= end && Date.parse(dataAsOf) < Date.parse(arrivedAt)
      ? [`${label}数据已于${formatDay(shanghaiTime(dataAsOf).day)}截止`]
      : [],
  )
  return closed.length === 0 ? null : `${closed.join('，')}，这一条不计入，可在更正时计入`
}
