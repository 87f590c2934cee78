import type { PatrolSetting } from '@mingkao/contract'

/** What the form holds: texts, empty for nothing. */
export type SettingDraft = {
  listUrl: string
  itemSelector: string
  linkSelector: string
  dateSelector: string
  isEnabled: boolean
  reason: string
}

export const settingFields = ['listUrl', 'itemSelector', 'linkSelector', 'dateSelector', 'reason'] as const

export function draftOf({ listUrl, itemSelector, linkSelector, dateSelector, isEnabled }: PatrolSetting): SettingDraft {
  return {
    listUrl: listUrl ?? '',
    itemSelector: itemSelector ?? '',
    linkSelector: linkSelector ?? '',
    dateSelector: dateSelector ?? '',
    isEnabled,
    reason: '',
  }
}

/** How the page is to be read, as the API is asked. */
export function readingOf({ listUrl, itemSelector, linkSelector, dateSelector }: SettingDraft) {
  return {
    listUrl: listUrl.trim() || null,
    itemSelector: itemSelector.trim() || null,
    linkSelector: linkSelector.trim() || null,
    dateSelector: dateSelector.trim() || null,
  }
}
