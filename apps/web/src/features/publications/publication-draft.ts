import type { Publication } from '@mingkao/contract'
import dayjs, { type Dayjs } from 'dayjs'
import { shanghaiTime } from '../../lib/formats.ts'

/** What the form holds: the time as Shanghai's wall clock shows it, wherever the browser stands. */
export type PublicationDraft = {
  title: string
  url?: string | null
  unit: string
  column?: string | null
  publishedAt: Dayjs
  kind: Publication['kind']
  reason: string
}

/** The part of an item that can be corrected. */
type DraftedFrom = Pick<Publication, 'title' | 'url' | 'unit' | 'column' | 'publishedAt' | 'kind'>

/** Where a message of the API about one input belongs. */
export const draftFields = ['title', 'url', 'unit', 'column', 'publishedAt', 'kind', 'reason'] as const

export function draftOf(publication: DraftedFrom): Omit<PublicationDraft, 'reason'> {
  const { title, url, unit, column, publishedAt, kind } = publication
  const { day, time } = shanghaiTime(publishedAt)
  const seconds = new Date(publishedAt).getUTCSeconds()
  return {
    title,
    url,
    unit: unit.code,
    column: column?.code ?? null,
    publishedAt: dayjs(`${day}T${time}`).second(seconds),
    kind,
  }
}

/** The draft as the API takes it: the wall clock with Shanghai's offset, empty texts as nothing. */
export function inputOf({ title, url, unit, column, publishedAt, kind, reason }: PublicationDraft) {
  return {
    title,
    url: url?.trim() ? url.trim() : null,
    unit,
    column: column ?? null,
    publishedAt: `${publishedAt.format('YYYY-MM-DDTHH:mm:ss')}+08:00`,
    kind,
    reason,
  }
}
