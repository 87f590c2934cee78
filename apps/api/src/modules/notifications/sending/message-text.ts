import type { OutgoingMessage } from './message.ts'

const SIGNS = { alarm: '【到限】', warning: '【预警】', recovered: '【恢复】', news: '【告知】' } as const

const WHAT = { alarm: '到限提醒', digest: '每日汇总', news: '告知' } as const

/** The line a message is known by in a mailbox. */
export function subjectOf({ kind, items }: OutgoingMessage): string {
  if (kind === 'test') return '明考：测试消息'
  const what = WHAT[kind]
  const first = items[0]?.title ?? ''
  return items.length === 1 ? `明考${what}：${first}` : `明考${what}：${first}等 ${items.length} 项`
}

/**
 * The message as plain text, reached limits first. Where it would be longer than a robot takes, whole items are left out and
 * counted.
 * @param publicUrl where people open the console; null: without links
 * @param mostBytes of UTF-8
 */
export function textOf(
  message: OutgoingMessage,
  publicUrl: string | null,
  mostBytes = Number.POSITIVE_INFINITY,
): string {
  const items = message.items.toSorted((a, b) => rankOf(a.level) - rankOf(b.level))
  const sign = message.kind === 'test' ? () => '' : (level: keyof typeof SIGNS) => SIGNS[level]
  const blocks = items.map(({ level, title, detail, href }) =>
    [`${sign(level)}${title}`, detail, ...(publicUrl === null ? [] : [publicUrl + href])].join('\n'),
  )
  const head = subjectOf(message)
  for (let shown = blocks.length; shown > 0; shown--) {
    const rest = blocks.length - shown
    const text = [head, ...blocks.slice(0, shown), ...(rest > 0 ? [`另有 ${rest} 项，请登录明考查看。`] : [])].join(
      '\n\n',
    )
    if (Buffer.byteLength(text) <= mostBytes) return text
  }
  return `${head}\n\n请登录明考查看。`
}

function rankOf(level: keyof typeof SIGNS): number {
  return Object.keys(SIGNS).indexOf(level)
}
