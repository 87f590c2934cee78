import type { Column } from '@mingkao/contract'

/** How near a limit is: in words, in a share of it used up, and in a tone that repeats the words. */
export interface Deadline {
  readonly words: string
  readonly tone: 'red' | 'amber' | 'ordinary' | 'idle'
  /** 0 to 1; null: nothing to measure. */
  readonly used: number | null
}

/** 剩 9 天 · 超期 150 天 · 空白栏目 · 不详; what `unit` is 免考 from is no cause for alarm, and says so. Others' exemptions don't excuse it. */
export function columnDeadline(
  { exemption, ...column }: Pick<Column, 'state' | 'daysLeft' | 'limitDays' | 'exemption'>,
  unit: string,
): Deadline {
  const deadline = ownDeadline(column)
  if (exemption?.unit.code !== unit) return deadline
  return { ...deadline, words: `${deadline.words}，免考`, tone: 'idle', used: null }
}

function ownDeadline({ state, daysLeft, limitDays }: Pick<Column, 'state' | 'daysLeft' | 'limitDays'>): Deadline {
  switch (state) {
    case 'blank':
      return { words: '空白栏目', tone: 'red', used: 1 }
    case 'stale':
    case 'long-stale':
      return { words: daysLeft === null ? '超期' : `超期 ${-daysLeft} 天`, tone: 'red', used: 1 }
    case 'unknown':
      return { words: '更新情况不详', tone: 'idle', used: null }
    case 'exempt':
      return { words: '不检查', tone: 'idle', used: null }
    case 'folder':
      return { words: '频道', tone: 'idle', used: null }
    case 'fresh':
    case 'near-limit': {
      const words = daysLeft === null ? '正常' : daysLeft === 0 ? '今天到期' : `剩 ${daysLeft} 天`
      return { words, tone: state === 'near-limit' ? 'amber' : 'ordinary', used: usedOf(daysLeft, limitDays) }
    }
  }
}

function usedOf(daysLeft: number | null, limitDays: number | null): number | null {
  if (daysLeft === null || limitDays === null || limitDays <= 0) return null
  return Math.min(1, Math.max(0, 1 - daysLeft / limitDays))
}
