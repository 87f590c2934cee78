import type { CircularChanges, FieldChange, RowChange } from './compare-circulars.ts'

function fieldSentence({ label, before, after, added, removed }: FieldChange): string {
  if (before === null) return `增加${label}：${after ?? ''}。`
  if (after === null) return `删去${label}：${before}。`
  const moves = [
    added.length === 0 ? '' : `增加${added.join('、')}`,
    removed.length === 0 ? '' : `去掉${removed.join('、')}`,
  ].filter(Boolean)
  const detail = moves.length === 0 ? '' : `（${moves.join('，')}）`
  return `${label}由“${before}”更正为“${after}”${detail}。`
}

function rowSentence({ title, row, kind, cells }: RowChange): string {
  const where = `《${title}》“${row}”一行`
  if (kind === 'added') {
    return `${where}为新增：${cells.map(({ heading, after }) => `${heading}${after === '' ? '为空' : after}`).join('，')}。`
  }
  if (kind === 'removed') return `${where}删去。`
  const changed = cells.map(({ heading, before, after }) => `${heading}由“${before}”更正为“${after}”`)
  return `${where}：${changed.join('，')}。`
}

/** 更正内容 in words, a sentence each: what was, what is. Empty where nothing of the figures and lists changed. */
export function describeChanges({ fields, rows }: CircularChanges): string[] {
  return [...fields.map(fieldSentence), ...rows.map(rowSentence)]
}
