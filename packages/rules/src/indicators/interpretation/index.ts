import type { Indicator } from '../../kernel/indicator.ts'
import { INDICATOR_LABELS } from '../../kernel/labels.ts'
import { prepareInterpretation } from './evaluate.ts'
import { interpretationParametersSchema } from './parameters.ts'
import type { InterpretationParameters } from './parameters.ts'

export const interpretation: Indicator<'interpretation', InterpretationParameters> = {
  id: 'interpretation',
  label: INDICATOR_LABELS.interpretation,
  rule: '每年在本区政策解读栏目发布规定形式的解读，并与文件同步公开；多发布的加分',
  parametersSchema: interpretationParametersSchema,
  prepare: prepareInterpretation,
}
export { interpretationStates } from './interpretation-states.ts'
