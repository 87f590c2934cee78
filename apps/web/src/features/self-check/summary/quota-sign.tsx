import { CheckCircleFilled, CloseCircleFilled, MinusCircleFilled } from '@ant-design/icons'
import type { QuotaState } from './describe-quota.ts'

/** The sign beside 达标, 未达标 and what is still open. */
export function QuotaSign({ state }: Pick<QuotaState, 'state'>) {
  if (state === 'met') return <CheckCircleFilled aria-hidden />
  return state === 'unmet' ? <CloseCircleFilled aria-hidden /> : <MinusCircleFilled aria-hidden />
}
