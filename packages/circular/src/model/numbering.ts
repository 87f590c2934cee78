import type { BodyBlock } from './model.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 一 … 九十九 */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = DIGITS[value % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`
}

type Kind = BodyBlock['kind']

const DEPTHS: Readonly<Partial<Record<Kind, number>>> = {
  'heading-1': 0,
  'heading-2': 1,
  'heading-3': 2,
  'heading-4': 3,
  point: 4,
}

function written(depth: number, value: number): string {
  switch (depth) {
    case 0:
      return `${chineseNumber(value)}、`
    case 1:
      return `（${chineseNumber(value)}）`
    case 2:
      return `${value}.`
    case 3:
      return `(${value})`
    default:
      return `${chineseNumber(value)}是`
  }
}

/** 结构层次序数: counts headings and points as they come; a higher level starts the lower ones anew. */
export function numbering(): (kind: Kind) => string {
  const counts = [0, 0, 0, 0, 0]
  return (kind) => {
    const depth = DEPTHS[kind]
    if (depth === undefined) return ''
    counts[depth] = (counts[depth] ?? 0) + 1
    counts.fill(0, depth + 1)
    return written(depth, counts[depth] ?? 0)
  }
}
