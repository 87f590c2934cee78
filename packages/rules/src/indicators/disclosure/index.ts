import type { Indicator } from '../../kernel/indicator.ts'
import { INDICATOR_LABELS } from '../../kernel/labels.ts'
import { prepareDisclosure } from './evaluate.ts'
import { disclosureParametersSchema } from './parameters.ts'
import type { DisclosureParameters } from './parameters.ts'

export { disclosedInPeriod } from './facts.ts'

export const disclosure: Indicator<'disclosure', DisclosureParameters> = {
  id: 'disclosure',
  label: INDICATOR_LABELS.disclosure,
  rule: '周期内有主动公开的文件，且每份在成文后规定的工作日内公开',
  parametersSchema: disclosureParametersSchema,
  prepare: prepareDisclosure,
}
