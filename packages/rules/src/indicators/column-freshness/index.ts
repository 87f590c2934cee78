import type { Indicator } from '../../kernel/indicator.ts'
import { INDICATOR_LABELS } from '../../kernel/labels.ts'
import { prepareColumnFreshness } from './evaluate.ts'
import { columnFreshnessParametersSchema } from './parameters.ts'
import type { ColumnFreshnessParameters } from './parameters.ts'

export const columnFreshness: Indicator<'column-freshness', ColumnFreshnessParameters> = {
  id: 'column-freshness',
  label: INDICATOR_LABELS['column-freshness'],
  rule: '检查时点上，单位负责的栏目均在更新期限之内且不空白；问题由发生当日的责任单位承担',
  parametersSchema: columnFreshnessParametersSchema,
  prepare: prepareColumnFreshness,
}
