import type { Item } from '../plan-round.ts'

/** What goes out by e-mail or webhook, kept until it has been sent. Stored: add fields, never rename one. */
export type OutgoingMessage = {
  /** By the domain clock, ISO with offset. */
  at: string
  kind: 'alarm' | 'digest' | 'news' | 'test'
  items: (Pick<Item, 'kind' | 'subject' | 'state' | 'title' | 'detail' | 'href'> & { level: Item['level'] | 'news' })[]
}

/** The one thing a test message says. */
export function testMessage(now: Date): OutgoingMessage {
  const item = {
    kind: 'test',
    subject: 'test',
    state: 'test',
    level: 'recovered',
    title: '测试消息',
    detail: '收到这条消息，说明明考的提醒能送到这里。',
    href: '/',
  } as const
  return { at: now.toISOString(), kind: 'test', items: [item] }
}
