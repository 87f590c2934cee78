import type { Disclosure, Validity } from '@mingkao/contract'

export const validityLabels: Record<Validity, string> = { valid: '有效', expired: '失效', repealed: '废止' }

export const validityOptions = Object.entries(validityLabels).map(([value, label]) => ({ value, label }))

/** 12 / 20: working days used of those allowed. */
export function usedLabel({ workingDays, allowedDays }: Disclosure): string {
  if (workingDays === null) return '不详'
  return allowedDays === null ? String(workingDays) : `${workingDays} / ${allowedDays}`
}

export function timelyLabel({ isLate, workingDays, allowedDays, missingCalendarYear }: Disclosure): string {
  if (missingCalendarYear !== null) return `缺 ${missingCalendarYear} 年工作日历`
  if (isLate === null) return '无法判断'
  if (!isLate) return '按时'
  return workingDays === null || allowedDays === null ? '逾期' : `逾期 ${workingDays - allowedDays} 天`
}

/** 废止，2021-10-10 起. */
export function validityLabel({ validity, invalidOn }: Disclosure): string {
  return invalidOn === null ? validityLabels[validity] : `${validityLabels[validity]}，${invalidOn} 起`
}
