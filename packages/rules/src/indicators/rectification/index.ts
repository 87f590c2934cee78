import type { Indicator } from '../../kernel/indicator.ts'
import { INDICATOR_LABELS } from '../../kernel/labels.ts'
import { prepareRectification } from './evaluate.ts'
import { rectificationParametersSchema } from './parameters.ts'
import type { RectificationParameters } from './parameters.ts'

export const rectification: Indicator<'rectification', RectificationParameters> = {
  id: 'rectification',
  label: INDICATOR_LABELS.rectification,
  rule: '整改报告按期报送，上期问题不再出现；只扣分，不折算',
  parametersSchema: rectificationParametersSchema,
  prepare: prepareRectification,
}
