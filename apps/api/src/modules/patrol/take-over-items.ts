import type { Clock } from '../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { type Candidate, newItemsRepository, type NewPublication } from './new-items.repository.ts'

type TakeDeps = { writing: WriteContext; clock: Clock }
type Chosen = { visit: string; url: string }
type Refused = { url: string; title: string; reason: string }

export type TakenOver = { taken: { id: string; title: string; url: string }[]; refused: Refused[] }

/**
 * 转为网站信息: the chosen items become publications of the column's lead on their day. What can't is told with its
 * reason and does not keep the others from it.
 */
export function takeOverItems({ writing, clock }: TakeDeps, items: readonly Chosen[]): Promise<TakenOver> {
  const now = clock.now()
  const chosen = [...new Map(items.map((item) => [item.url, item])).values()]
  return withSqlTransaction(writing, async ({ client, audit }) => {
    const newItems = newItemsRepository(client)
    const candidates = await newItems.candidates(chosen)
    const judged = candidates.map((candidate) => judge(candidate, now))
    const good = judged.filter((it) => 'candidate' in it)
    const ids = await newItems.insert(good, now)
    await audit(...good.flatMap((publication) => noteOf(publication, ids)))
    const found = new Set(candidates.map(({ url }) => url))
    return {
      taken: good.flatMap(({ candidate: { url, title } }) => {
        const id = ids.get(url)
        return id === undefined ? [] : [{ id, title: title ?? '', url }]
      }),
      refused: [
        ...judged.filter((it) => 'reason' in it),
        ...good.flatMap((it) =>
          ids.has(it.candidate.url) ? [] : [refuse(it.candidate, '这个网址刚刚已由他人登记。')],
        ),
        ...chosen.flatMap(({ url }) =>
          found.has(url) ? [] : [{ url, title: '', reason: '这次访问已不在，请刷新后再选。' }],
        ),
      ],
    }
  })
}

function judge(candidate: Candidate, now: Date): NewPublication | Refused {
  const { day, time, unitId, knownAs, title } = candidate
  if (title === null) return refuse(candidate, '这次访问没有找到这个网址，请刷新后再选。')
  if (knownAs !== null) return refuse(candidate, `这个网址已登记为“${knownAs}”，同一条信息只计一次。`)
  if (day === null) return refuse(candidate, '页面没有给出日期，没有日期不能登记；请核实后在“信息发布”里补录。')
  if (unitId === null) return refuse(candidate, `栏目在${day}没有责任单位，请先登记维护分工。`)
  const publishedAt = new Date(`${day}T${time ?? '00:00'}:00+08:00`)
  if (publishedAt > now) return refuse(candidate, '发布时间晚于现在，请到时再登记。')
  return { candidate, unitId, publishedAt }
}

function refuse({ url, title }: Candidate, reason: string): Refused {
  return { url, title: title ?? '', reason }
}

function noteOf({ candidate, publishedAt }: NewPublication, ids: ReadonlyMap<string, string>) {
  const { url, title, visit, columnCode, unitCode } = candidate
  const id = ids.get(url)
  if (id === undefined) return []
  const after = { title, url, unit: unitCode, column: columnCode, publishedAt: publishedAt.toISOString(), visit }
  return [{ action: 'take-over-item', entity: 'publication', entityId: id, unitCode, after }]
}
