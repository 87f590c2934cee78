import type { PatrolItem, PatrolRun, PatrolVisit, VisitResult } from '@mingkao/contract'

export const resultLabels: Record<VisitResult, string> = {
  found: '读到列表',
  'new-items': '有新信息',
  empty: '空白',
  failed: '没有结果',
  unreachable: '无法访问',
  'not-visited': '未访问',
  unreadable: '未识别',
  waiting: '等待访问',
}

export const runStateLabels: Record<PatrolRun['state'], string> = {
  running: '进行中',
  done: '已完成',
  cancelled: '已取消',
}

export const runStateTones = { running: 'accent', done: 'green', cancelled: 'neutral' } as const

export const triggerLabels: Record<PatrolRun['trigger'], string> = { schedule: '定时', manual: '人工' }

/** 结果: what kind, and which; a visit that came to nothing is never called 超期. */
export function resultWords({ state, outcome, failure }: Pick<PatrolVisit, 'state' | 'outcome' | 'failure'>): string {
  if (state === 'waiting') return resultLabels.waiting
  if (state === 'visiting') return '正在访问'
  if (state === 'dropped') return '已取消'
  if (failure) return `${resultLabels[failure.group]} · ${failure.label}`
  return outcome === 'empty' ? resultLabels.empty : resultLabels.found
}

export function changeWords({ change, newItems }: Pick<PatrolVisit, 'change' | 'newItems'>): string {
  switch (change) {
    case 'first':
      return '首次访问'
    case 'unchanged':
      return '无变动'
    case 'changed':
      return '页面有变动，无新信息'
    case 'new-items':
      return `新信息 ${newItems} 条`
    case null:
      return '—'
  }
}

const sources: Readonly<Record<string, string>> = {
  page: '列表页',
  selectors: '按选择器',
  articles: '列表没有日期，取自文章的发布时间',
  rss: '订阅源（RSS）',
  atom: '订阅源（Atom）',
  'json-feed': '订阅源（JSON）',
  sitemap: '网站地图',
}

export function sourceWords(source: string | null): string {
  return source === null ? '—' : (sources[source] ?? source)
}

const dayNotes: Readonly<Record<string, string>> = {
  'guessed-year': '年份为推算',
  address: '取自网址',
  meta: '取自文章',
  feed: '取自订阅源',
}

/** Where an item's day comes from, unless it simply stands beside it. */
export function dayNote(dayFrom: PatrolItem['dayFrom'] | string): string | null {
  return dayFrom === null ? null : (dayNotes[dayFrom] ?? null)
}
