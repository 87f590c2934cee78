import type { Circular, CircularBlock, CircularDraft } from '@mingkao/contract'

export const kindLabels: Record<Circular['kind'], string> = { regular: '通报', correction: '更正通报' }

export const blockLabels: Record<CircularBlock['kind'], string> = {
  title: '标题',
  addressee: '主送机关',
  paragraph: '段落',
  'heading-1': '一级标题',
  'heading-2': '二级标题',
  'heading-3': '三级标题',
  'heading-4': '四级标题',
  point: '一是、二是',
  closing: '结束语',
}

export const stageLabels: Record<CircularDraft['stage'], string> = {
  open: '进行中',
  draft: '初稿',
  final: '定稿',
  issued: '已通报',
}

export function stateOf({ state, correctedBy }: Circular): { words: string; tone: 'amber' | 'green' | 'accent' } {
  if (state === 'draft') return { words: '草稿', tone: 'amber' }
  return correctedBy.length > 0 ? { words: '已印发，有更正', tone: 'accent' } : { words: '已印发', tone: 'green' }
}

/** 已阅 as a fraction of the units it was sent to. */
export function readWords({ state, read, units }: Circular): string {
  return state === 'draft' ? '—' : `${read} / ${units}`
}

export function documentHref(id: number, format: 'docx' | 'html'): string {
  return `/api/circulars/${id}/document.${format}`
}
