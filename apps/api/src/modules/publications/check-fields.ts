import { DatabaseError } from 'pg'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { LookupsRepository } from './lookups.repository.ts'
import type { PublicationFields } from './publications.repository.ts'

/** What a person has filled in. */
export type PublicationInput = {
  title: string
  url: string | null
  unit: string
  column: string | null
  publishedAt: string
  kind: 'original' | 'repost'
}

/** There were no portals before. */
const EARLIEST = new Date('1990-01-01T00:00:00+08:00')

/**
 * Looks the codes up and checks what the database can't.
 * @param id the item being corrected; null for a new one
 * @throws Refusal UNPROCESSABLE naming the field, CONFLICT where another item has the same address
 */
export async function checkFields(
  { lookups, now, id }: { lookups: LookupsRepository; now: Date; id: string | null },
  { title, url, unit, column, publishedAt, kind }: PublicationInput,
): Promise<PublicationFields> {
  const published = new Date(publishedAt)
  if (published < EARLIEST) throw wrong('publishedAt', '发布时间早于1990年，请核对年份。')
  if (published > now) throw wrong('publishedAt', '发布时间晚于现在，请等信息发布后再补录。')
  if (url !== null && !/^https?:\/\//i.test(url)) throw wrong('url', '网址应以 http:// 或 https:// 开头。')
  const unitRow = await lookups.findUnit(unit)
  if (!unitRow) throw wrong('unit', `没有编码为“${unit}”的单位，请从列表中选择。`)
  if (unitRow.valid_to !== null && dayOfMoment(published) >= unitRow.valid_to) {
    throw wrong('unit', `${unitRow.name}自${unitRow.valid_to}起已撤销，请选择承接的单位。`)
  }
  const columnId = column === null ? null : await lookups.findColumnId(column)
  if (column !== null && columnId === null) throw wrong('column', `没有编码为“${column}”的栏目，请从列表中选择。`)
  const twin = url === null ? null : await lookups.findByUrl(url)
  if (twin && twin.id !== id) throw new Refusal('CONFLICT', sameAddress(`“${twin.title}”`), ADDRESS)
  return { title, url, unitId: unitRow.id, columnId, publishedAt: published, kind }
}

const ADDRESS = { fields: [{ path: 'url', message: '网址已登记' }] }

function sameAddress(as: string): string {
  return `这个网址已登记为${as}，同一条信息只计一次。`
}

/** Turns the refusal of the unique index, where two people enter one item at once, into the same words. */
export async function refusingSameAddress<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23505') {
      throw new Refusal('CONFLICT', sameAddress('另一条信息'), ADDRESS)
    }
    throw error
  }
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
