import type { OrderState, RectificationEvent, RectificationOrder } from '@mingkao/contract'

export const stateLabels: Record<OrderState, string> = {
  issued: '待报送',
  replied: '待审核',
  returned: '已退回',
  accepted: '已通过',
  cancelled: '已撤销',
}

export const eventLabels: Record<RectificationEvent['kind'], string> = {
  issued: '下发整改通知',
  extended: '延长期限',
  replied: '报送整改报告',
  accepted: '审核通过',
  returned: '退回补充',
  rechecked: '复查',
  cancelled: '撤销',
}

type Tone = 'red' | 'amber' | 'green' | 'accent' | 'neutral'

/** 逾期 stands above everything: it costs points. */
export function stateOf({ state, overdueDays, asksReport }: RectificationOrder): { words: string; tone: Tone } {
  if (overdueDays > 0 && (state === 'issued' || state === 'returned')) {
    return { words: `逾期 ${overdueDays} 天`, tone: 'red' }
  }
  switch (state) {
    case 'issued':
      return asksReport ? { words: stateLabels.issued, tone: 'amber' } : { words: '待复查', tone: 'amber' }
    case 'returned':
      return { words: stateLabels.returned, tone: 'amber' }
    case 'replied':
      return { words: stateLabels.replied, tone: 'accent' }
    case 'accepted':
      return { words: stateLabels.accepted, tone: 'green' }
    case 'cancelled':
      return { words: stateLabels.cancelled, tone: 'neutral' }
  }
}

/** 已报送 is one fact, 已整改 another. */
export function reportedWords({ repliedOn, overdueDays, state }: RectificationOrder): string {
  if (repliedOn === null) return state === 'returned' ? '被退回' : '未报送'
  return overdueDays > 0 ? `${repliedOn}（迟 ${overdueDays} 天）` : repliedOn
}

export function fixedWords({ items, fixed, unfixed }: RectificationOrder): string {
  if (fixed + unfixed === 0) return `共 ${items} 项，未复查`
  return `已整改 ${fixed}，未整改 ${unfixed}，共 ${items}`
}
