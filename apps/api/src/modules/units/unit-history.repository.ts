import type { UnitChange } from '@mingkao/contract'
import type { PrismaReader } from '../../db/client.ts'

export type HistoryRow = {
  at: Date
  actor: string
  action: string
  reason: string | null
  before: unknown
  after: unknown
}

const MOST_SHOWN = 200

/** 变更与沿革 of one unit, newest first, in real time. */
export function unitHistoryRepository(prisma: PrismaReader) {
  return {
    async findPlace(code: string): Promise<number> {
      const [row] = await prisma.$queryRaw<{ place: number }[]>`
        select count(*)::int as place from units u
          join units o on (o.protocol_order, o.id) <= (u.protocol_order, u.id) where u.code = ${code}`
      return row?.place ?? 0
    },

    async listChanges(unitId: number): Promise<UnitChange[]> {
      const rows = await prisma.$queryRaw<{ change: UnitChange }[]>`
        select json_build_object(
                 'id', c.id, 'kind', c.kind, 'effectiveOn', c.effective_on, 'reason', c.reason, 'madeBy', c.made_by,
                 'madeAt', to_char(c.made_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                 'undoneAt', to_char(c.undone_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                 'successor', case when s.id is not null then json_build_object('code', s.code, 'name', s.short_name) end
               ) as change
          from unit_changes c left join units s on s.id = c.successor_id
         where c.unit_id = ${unitId} order by c.id desc`
      return rows.map(({ change }) => change)
    },

    listHistory(code: string): Promise<HistoryRow[]> {
      return prisma.$queryRaw<HistoryRow[]>`
        select at, actor_name as actor, action, reason, before, after
          from audit_entries where entity = 'unit' and entity_id = ${code} order by id desc limit ${MOST_SHOWN}`
    },
  }
}
