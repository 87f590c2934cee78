import type { SqlTransaction, WriteContext } from '../../db/with-transaction.ts'
import { type News, tellAbout } from '../notifications/index.ts'
import type { Register, RegisterRow } from './register.ts'

type Change<Row> = { before: Row | null; after: Row }

const NAMED = 3

/** 告知单位 what was done to its rows; where a row has gone to another unit, both hear of it. One message a unit. */
export async function tellUnits<Row extends RegisterRow>(
  tx: SqlTransaction,
  { write, now }: { write: WriteContext; now: Date },
  register: Register<Row>,
  { done, changes }: { done: string; changes: readonly Change<Row>[] },
): Promise<void> {
  const concerned = changes.flatMap(({ before, after }) =>
    [...new Set([after.unit.code, before?.unit.code ?? after.unit.code])].map((unit) => ({ unit, row: after })),
  )
  const byUnit = Map.groupBy(concerned, ({ unit }) => unit)
  const news = [...byUnit].flatMap(([unit, of]): News[] => {
    const [first] = of
    if (!first) return []
    const titles = of.slice(0, NAMED).map(({ row }) => `“${row.title}”`)
    const more = of.length > NAMED ? `等 ${of.length} ${register.measure}` : ''
    return [
      {
        kind: register.entity,
        subject: of.length === 1 ? first.row.id : unit,
        title: of.length === 1 ? `${register.name}${done}` : `${of.length} ${register.measure}${register.name}${done}`,
        detail: `${titles.join('、')}${more}${write.reason === undefined ? '' : `。原因：${write.reason}`}`,
        href: of.length === 1 ? `${register.page}?open=${first.row.id}&all=true` : `${register.page}?all=true`,
        to: { units: [unit] },
        except: write.actor.id,
      },
    ]
  })
  await tellAbout(tx, news, now)
}
