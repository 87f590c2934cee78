import type { NotCountedReason, Publication } from '@mingkao/contract'

export const kindLabels: Record<Publication['kind'], string> = { original: '原创', repost: '转载' }

export const whyLabels: Record<NotCountedReason, string> = {
  withdrawn: '已撤下',
  'arrived-late': '到达过晚',
  waiting: '未到发布时间',
}

const originLabels: Readonly<Record<string, string>> = {
  import: '导入',
  manual: '补录',
  report: '单位报送',
  patrol: '巡检',
}

export function originLabel(origin: string): string {
  return originLabels[origin] ?? origin
}

/** Whether the item counts in the period asked about, in a word. */
export function countedLabel({
  isCounted,
  notCountedReason,
}: Pick<Publication, 'isCounted' | 'notCountedReason'>): string {
  if (isCounted) return '计入'
  return notCountedReason ? whyLabels[notCountedReason] : '未计入'
}
