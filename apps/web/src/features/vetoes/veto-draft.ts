import type { VetoFinding } from '@mingkao/contract'
import dayjs, { type Dayjs } from 'dayjs'
import type { AttachedFile } from '../../components/attachments/attachment-list.tsx'
import { shanghaiTime } from '../../lib/formats.ts'

/** What the form holds: the time as Shanghai's wall clock shows it, wherever the browser stands. */
export type VetoDraft = {
  unit: string
  /** Empty: the unit itself. */
  account?: string | null
  condition: string
  happenedOn: string
  url?: string | null
  seenAt: Dayjs
  note: string
  attachments: readonly AttachedFile[]
  /** Of a correction. */
  reason?: string
}

/** Where a message of the API about one input belongs. */
export const draftFields = [
  'unit',
  'account',
  'condition',
  'happenedOn',
  'url',
  'seenAt',
  'note',
  'attachments',
  'reason',
] as const

export function draftOf(finding: VetoFinding): Partial<VetoDraft> {
  const { unit, account, condition, happenedOn, url, seenAt, note, attachments } = finding
  const seen = seenAt === null ? null : shanghaiTime(seenAt)
  return {
    unit: unit.code,
    account: account?.code ?? null,
    condition,
    happenedOn,
    url,
    note,
    attachments,
    ...(seen && { seenAt: dayjs(`${seen.day}T${seen.time}`) }),
  }
}

/** The evidence as the API takes it: the wall clock with Shanghai's offset, an empty address as none. */
export function evidenceOf({ condition, happenedOn, url, seenAt, note, attachments }: VetoDraft) {
  return {
    condition,
    happenedOn,
    url: url?.trim() ? url.trim() : null,
    seenAt: `${seenAt.format('YYYY-MM-DDTHH:mm:ss')}+08:00`,
    note: note.trim(),
    attachments: attachments.map(({ id }) => id),
  }
}
