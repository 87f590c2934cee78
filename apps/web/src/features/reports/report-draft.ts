import type { AttachmentRef, Report, ReportItem, ReportKind } from '@mingkao/contract'
import dayjs, { type Dayjs } from 'dayjs'
import { shanghaiTime } from '../../lib/formats.ts'

/** What the form holds, of whichever kind; the time as Shanghai's wall clock shows it. */
export type ReportDraft = {
  kind: ReportKind
  title: string
  url?: string | null
  column?: string | null
  publishedAt?: Dayjs
  publicationKind?: 'original' | 'repost'
  indexNumber?: string
  documentNumber?: string | null
  madeOn?: string | null
  disclosedOn?: string
  form?: Extract<ReportItem, { kind: 'interpretation' }>['form']
  publishedOn?: string
  policies?: string[]
  account?: string
  postedOn?: string
  note: string
  proofUrl?: string | null
  attachments?: AttachmentRef[]
}

export const newDraft = { kind: 'publication', publicationKind: 'original', form: 'illustrated' } as const

/** Where a message of the API about one input belongs. */
export const draftFields = [
  'title',
  'url',
  'column',
  'publishedAt',
  'publicationKind',
  'indexNumber',
  'documentNumber',
  'madeOn',
  'disclosedOn',
  'form',
  'publishedOn',
  'policies',
  'account',
  'postedOn',
  'note',
  'proofUrl',
  'attachments',
] as const

export function draftOf({ item, note, proofUrl, attachments }: Report): ReportDraft {
  const proof = { note, proofUrl, attachments }
  if (item.kind !== 'publication') return { ...item, ...proof }
  const { day, time } = shanghaiTime(item.publishedAt)
  return { ...item, publishedAt: dayjs(`${day}T${time}`), ...proof }
}

/** The draft as the API takes it. */
export function inputOf(draft: ReportDraft) {
  return {
    item: itemOf(draft),
    note: draft.note,
    proofUrl: textOrNull(draft.proofUrl),
    attachments: (draft.attachments ?? []).map(({ id }) => id),
  }
}

function itemOf(draft: ReportDraft): ReportItem {
  const { kind, title, column = null } = draft
  switch (kind) {
    case 'publication':
      return {
        kind,
        title,
        url: textOrNull(draft.url),
        column,
        publishedAt: `${draft.publishedAt?.format('YYYY-MM-DDTHH:mm:ss')}+08:00`,
        publicationKind: draft.publicationKind ?? 'original',
      }
    case 'disclosure':
      return {
        kind,
        title,
        indexNumber: draft.indexNumber?.trim() ?? '',
        documentNumber: textOrNull(draft.documentNumber),
        madeOn: draft.madeOn ?? null,
        disclosedOn: draft.disclosedOn ?? '',
      }
    case 'interpretation':
      return {
        kind,
        title,
        form: draft.form ?? 'text',
        column,
        publishedOn: draft.publishedOn ?? '',
        policies: draft.policies ?? [],
      }
    case 'account-post':
      return {
        kind,
        title,
        account: draft.account ?? '',
        postedOn: draft.postedOn ?? '',
        url: textOrNull(draft.url),
      }
  }
}

function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() ? text.trim() : null
}
