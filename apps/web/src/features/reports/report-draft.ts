import type { AttachmentRef, Report } from '@mingkao/contract'
import dayjs, { type Dayjs } from 'dayjs'
import { shanghaiTime } from '../../lib/formats.ts'

/** What the form holds: the time as Shanghai's wall clock shows it. */
export type ReportDraft = {
  title: string
  url?: string | null
  column?: string | null
  publishedAt: Dayjs
  publicationKind: 'original' | 'repost'
  note: string
  proofUrl?: string | null
  attachments?: AttachmentRef[]
}

/** Where a message of the API about one input belongs. */
export const draftFields = [
  'title',
  'url',
  'column',
  'publishedAt',
  'publicationKind',
  'note',
  'proofUrl',
  'attachments',
] as const

export function draftOf({ item, note, proofUrl, attachments }: Report): ReportDraft {
  const { title, url, column, publishedAt, publicationKind } = item
  const { day, time } = shanghaiTime(publishedAt)
  return { title, url, column, publishedAt: dayjs(`${day}T${time}`), publicationKind, note, proofUrl, attachments }
}

/** The draft as the API takes it. */
export function inputOf(draft: ReportDraft) {
  return {
    item: {
      kind: 'publication' as const,
      title: draft.title,
      url: textOrNull(draft.url),
      column: draft.column ?? null,
      publishedAt: `${draft.publishedAt.format('YYYY-MM-DDTHH:mm:ss')}+08:00`,
      publicationKind: draft.publicationKind,
    },
    note: draft.note,
    proofUrl: textOrNull(draft.proofUrl),
    attachments: (draft.attachments ?? []).map(({ id }) => id),
  }
}

function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() ? text.trim() : null
}
