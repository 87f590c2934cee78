import type { Indicator } from '../../kernel/indicator.ts'
import { INDICATOR_LABELS } from '../../kernel/labels.ts'
import { prepareVolumeRank } from './evaluate.ts'
import { volumeRankParametersSchema } from './parameters.ts'
import type { VolumeRankParameters } from './parameters.ts'

export { earnedByPlace } from './evaluate.ts'
export { yearSpan, yearVolume } from './facts.ts'

export const volumeRank: Indicator<'volume-rank', VolumeRankParameters> = {
  id: 'volume-rank',
  label: INDICATOR_LABELS['volume-rank'],
  rule: '按1月1日以来的发布数量在本组排名，名次越前得分越高，数量相同的得分相同',
  parametersSchema: volumeRankParametersSchema,
  prepare: prepareVolumeRank,
}
