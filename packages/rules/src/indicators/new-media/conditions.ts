import type { NewMediaParameters } from './parameters.ts'

/** 单项否决条件 in the official words. `isAutomatic`: the system finds it by itself and nobody enters it. */
export interface VetoCondition {
  readonly id: string
  readonly label: string
  readonly isAutomatic: boolean
}

/**
 * What an account of this platform is checked for: apps and mini-programs also for being usable, and 2周内无更新 only where
 * something is published.
 */
export function accountVetoConditions(
  account: { readonly platform: string; readonly publishesContent: boolean },
  scheme: { readonly indicators: { readonly 'new-media': NewMediaParameters } },
): VetoCondition[] {
  const { vetoConditions, usabilityConditions, usabilityPlatforms } = scheme.indicators['new-media']
  const isUsed = usabilityPlatforms.value.includes(account.platform)
  return [...vetoConditions.value, ...(isUsed ? usabilityConditions.value : [])]
    .map(({ id, label }) => ({ id, label, isAutomatic: id === 'no-update' }))
    .filter(({ isAutomatic }) => account.publishesContent || !isAutomatic)
}
