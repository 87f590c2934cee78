import type { Indicator } from '../../kernel/indicator.ts'
import { INDICATOR_LABELS } from '../../kernel/labels.ts'
import { prepareNewMedia } from './evaluate.ts'
import { newMediaParametersSchema } from './parameters.ts'
import type { NewMediaParameters } from './parameters.ts'

export const newMedia: Indicator<'new-media', NewMediaParameters> = {
  id: 'new-media',
  label: INDICATOR_LABELS['new-media'],
  rule: '检查时点上每个账号更新及时且无单项否决事项；任何一项否决即该账号不合格，本项不得分',
  parametersSchema: newMediaParametersSchema,
  prepare: prepareNewMedia,
}
