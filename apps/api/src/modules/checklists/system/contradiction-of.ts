import type { InspectionAnswer, SystemView } from '@mingkao/contract'
import type { LinkedItem } from './see-system.ts'

/**
 * 与数据不一致: the system's side, in words. 符合 where the system sees a fault, or 不适用 where the item concerns the unit.
 * That a unit admits what the system doesn't see contradicts nothing.
 */
export function contradictionOf(
  answer: InspectionAnswer | null,
  { applies, answer: seen, sentence }: SystemView,
  { appliesTo }: Pick<LinkedItem, 'appliesTo'>,
): string | null {
  const words = sentence ?? '本项适用于本单位'
  if (answer === 'met' && seen === 'failed') return words
  const isKnownToApply = applies && (appliesTo !== 'every-unit' || seen !== null)
  return answer === 'not-applicable' && isKnownToApply ? words : null
}
