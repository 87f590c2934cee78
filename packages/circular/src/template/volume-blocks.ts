import { typedFigures } from './typed-figures.ts'
import type { TemplateBlock } from './template.ts'

/** Groups of the circular of 2021 Q3, and what their passages have been called since. */
const FIRST_GROUPS: ReadonlyMap<string, string> = new Map([
  ['镇街', 'towns'],
  ['区直部门', 'departments'],
])

interface Group {
  readonly name: string
  /** As it stands in a sentence: a name with a figure in it is drawn from the facts like any other figure. */
  readonly words: string
  /** What ids of its passages end with. */
  readonly suffix: string
}

function groupOf(name: string, index: number): Group {
  const words = typedFigures(name, 0, []).length === 0 ? name : `{{分组名称：${name}}}`
  return { name, words, suffix: FIRST_GROUPS.get(name) ?? `group-${index + 1}` }
}

function totalText(groups: readonly Group[]): string {
  const total = '全区各单位在区政府门户网站共发布信息{{信息发布总数}}条'
  const annexes = groups.map(({ name }) => `{{信息量附件：${name}}}`).join('、')
  const counts = groups.map(({ name, words }) => `${words}{{分组信息发布数：${name}}}条`).join('、')
  if (groups.length === 0) return `${total}。`
  return groups.length === 1 ? `${total}（详见${annexes}）。` : `${total}，其中${counts}（详见${annexes}）。`
}

function goodOf({ name, words, suffix }: Group, index: number): TemplateBlock {
  return {
    id: `good-${suffix}`,
    kind: 'paragraph',
    joins: true,
    text: `${index === 0 ? '信息发布工作' : ''}做得较好的${words}有：{{做得较好的单位：${name}}}。`,
    when: [`quota.good:${name}`],
  }
}

function belowOf({ name, words, suffix }: Group): TemplateBlock {
  return {
    id: `below-${suffix}`,
    kind: 'paragraph',
    joins: true,
    text: `未达到要求的${words}有：{{未达标的单位：${name}}}。`,
    when: [`quota.below:${name}`],
  }
}

/** 信息发布情况: how much was published, and in each group who does well and who is below the quota. */
export function volumeBlocks(names: readonly string[]): readonly TemplateBlock[] {
  const groups = names.map(groupOf)
  return [
    { id: 'publications', kind: 'heading-2', text: '信息发布情况' },
    { id: 'publications-total', kind: 'paragraph', text: totalText(groups) },
    ...groups.map(goodOf),
    {
      id: 'quota',
      kind: 'paragraph',
      text: '按照要求，各单位每月发布信息应达到{{每月最少条数}}条及以上。',
    },
    ...groups.map(belowOf),
  ]
}
