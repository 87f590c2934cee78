/**
 * What a block is on paper: 标题, 主送机关, a paragraph, heading levels 一、 （一） 1. (1), a point 一是, the closing line.
 * Numbers of headings and points are counted, never typed.
 */
export const BLOCK_KINDS = [
  'title',
  'addressee',
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'point',
  'closing',
] as const

export type BlockKind = (typeof BLOCK_KINDS)[number]

/** 文字块: words of the office around `{{数据项}}`. A title's lines are divided by line breaks. */
export interface TemplateBlock {
  /** Unique in the template. */
  readonly id: string
  readonly kind: BlockKind
  readonly text: string
  /** Goes on in the paragraph or point before it. */
  readonly joins?: boolean | undefined
  /** Shown only if all of these fields have something to say, written as inside braces. */
  readonly when?: readonly string[] | undefined
  /** Shown only if none of these fields has anything to say. */
  readonly unless?: readonly string[] | undefined
}

/** 通报模板 as data. A version that a circular was made with stays as it is. */
export interface CircularTemplate {
  readonly id: string
  readonly version: number
  readonly name: string
  /** 发文机关标志 in red above the title, e.g. `仓山区人民政府办公室文件`; null: none. */
  readonly letterhead: string | null
  readonly blocks: readonly TemplateBlock[]
}
