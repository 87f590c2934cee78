import type { Standing } from '@mingkao/contract'
import type { PossibleTrial } from './try-out.ts'

/** The months of a standing as they would be after what is tried out; what the rules leave undecided stays as it stands. */
export function monthsAfter(
  { yearMonths }: Pick<Standing, 'yearMonths'>,
  { months }: Pick<PossibleTrial, 'months'>,
): Standing['yearMonths'] {
  const tried = new Map(months.map((month) => [month.month, month]))
  return yearMonths.map((known) => {
    const after = tried.get(known.month)
    if (!after || after.met === null) return known
    return { ...known, count: after.count, state: after.met ? 'met' : 'unmet' }
  })
}
