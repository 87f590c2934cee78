import type { Indicator } from '../../kernel/indicator.ts'
import { INDICATOR_LABELS } from '../../kernel/labels.ts'
import { prepareUnitVeto } from './evaluate.ts'
import { unitVetoParametersSchema } from './parameters.ts'
import type { UnitVetoParameters } from './parameters.ts'

export { isVetoed } from './facts.ts'

export const unitVeto: Indicator<'unit-veto', UnitVetoParameters> = {
  id: 'unit-veto',
  label: INDICATOR_LABELS['unit-veto'],
  rule: '出现任何一种情况并经第二人确认的，单位不合格，不显示得分',
  parametersSchema: unitVetoParametersSchema,
  prepare: prepareUnitVeto,
}
