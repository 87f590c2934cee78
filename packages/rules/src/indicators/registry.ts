import type { IndicatorId } from '../kernel/finding.ts'
import { columnFreshness } from './column-freshness/index.ts'
import { disclosure } from './disclosure/index.ts'
import { interpretation } from './interpretation/index.ts'
import { monthlyQuota } from './monthly-quota/index.ts'
import { newMedia } from './new-media/index.ts'
import { rectification } from './rectification/index.ts'
import { unitVeto } from './unit-veto/index.ts'
import { volumeRank } from './volume-rank/index.ts'

/** 指标 in the order they are shown; screens, scheme form and circular iterate over it. */
export const indicators = [
  monthlyQuota,
  volumeRank,
  columnFreshness,
  newMedia,
  interpretation,
  disclosure,
  rectification,
  unitVeto,
] as const satisfies readonly { readonly id: IndicatorId }[]
