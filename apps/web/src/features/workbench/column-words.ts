import type { Workbench } from '@mingkao/contract'

type Column = Workbench['gaps'][number]

const STATE_WORDS: Record<Column['state'], string> = {
  fresh: '正常',
  'near-limit': '临近期限',
  stale: '超期',
  'long-stale': '超期过一年',
  blank: '空白栏目',
  unknown: '尚未检查',
}

/** How a column stands, in as few words as will do: `超期 366 天`, `剩 2 天`, `空白栏目，免考`. */
export function stateWords({ isExempt, ...column }: Pick<Column, 'state' | 'daysLeft' | 'isExempt'>): string {
  return isExempt ? `${standingWords(column)}，免考` : standingWords(column)
}

function standingWords({ state, daysLeft }: Pick<Column, 'state' | 'daysLeft'>): string {
  if (state === 'blank' || state === 'unknown' || daysLeft === null) return STATE_WORDS[state]
  return daysLeft < 0 ? `超期 ${-daysLeft} 天` : `剩 ${daysLeft} 天`
}
