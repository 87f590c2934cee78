import type { UnitChange } from '@mingkao/contract'
import type { PrismaTransaction } from '../../db/client.ts'

/** Tables a change writes to, and the fields it may touch there. */
const TABLES: readonly { name: string; fields: readonly string[]; isVersioned: boolean; idType: 'bigint' | 'text' }[] =
  [
    {
      name: 'units',
      fields: ['short_name', 'full_name', 'valid_to', 'successor_id'],
      isVersioned: false,
      idType: 'bigint',
    },
    { name: 'unit_former_names', fields: [], isVersioned: false, idType: 'bigint' },
    { name: 'account_former_owners', fields: [], isVersioned: false, idType: 'bigint' },
    { name: 'exemption_former_units', fields: [], isVersioned: false, idType: 'bigint' },
    ...[
      'publications',
      'disclosures',
      'interpretations',
      'new_media_accounts',
      'veto_findings',
      'rectification_orders',
      'exemption_requests',
    ].map((name) => ({ name, fields: ['unit_id'], isVersioned: true, idType: 'bigint' }) as const),
    { name: 'users', fields: ['unit_id'], isVersioned: false, idType: 'text' },
    { name: 'column_assignments', fields: ['unit_id', 'valid_to'], isVersioned: true, idType: 'bigint' },
  ]

/** What has been changed again since, in words. */
const WORDS: Readonly<Record<string, string>> = {
  units: '单位本身',
  unit_former_names: '曾用名',
  account_former_owners: '账号的主管单位',
  publications: '网站信息',
  disclosures: '主动公开信息',
  interpretations: '政策解读',
  new_media_accounts: '政务新媒体账号',
  veto_findings: '单项否决事项',
  rectification_orders: '整改通知',
  exemption_requests: '免考申请',
  exemption_former_units: '免考申请的单位',
  users: '经办人员账号',
  column_assignments: '栏目分工',
}

export type NewChange = {
  unitId: number
  kind: UnitChange['kind']
  from: string
  successorId: number | null
  reason: string
  madeBy: string
}

export type ChangesRepository = ReturnType<typeof changesRepository>

/** 改名、合并、停用 as they were done, inside of one transaction. */
export function changesRepository(prisma: PrismaTransaction) {
  return {
    async record({ unitId, kind, from, successorId, reason, madeBy }: NewChange): Promise<number> {
      const [row] = await prisma.$queryRaw<{ id: number }[]>`
        insert into unit_changes (unit_id, kind, effective_on, successor_id, reason, made_by)
        values (${unitId}, ${kind}, ${from}::date, ${successorId}, ${reason}, ${madeBy}) returning id`
      if (!row) throw new Error('a change that has just been written is gone')
      return row.id
    },

    /** The unit row itself: its names or its end. Fields that are not given stay. */
    async editUnit(
      change: number,
      unitId: number,
      to: { short_name?: string; full_name?: string; valid_to?: string; successor_id?: number },
    ): Promise<void> {
      await prisma.$executeRaw`
        with edited as (
          update units u
             set short_name = x.short_name, full_name = x.full_name, valid_to = x.valid_to, successor_id = x.successor_id
            from units old cross join lateral jsonb_populate_record(old, ${JSON.stringify(to)}::jsonb) x
           where old.id = ${unitId} and u.id = old.id
          returning u.id,
            jsonb_build_object('short_name', old.short_name, 'full_name', old.full_name, 'valid_to', old.valid_to,
                               'successor_id', old.successor_id) as before,
            jsonb_build_object('short_name', u.short_name, 'full_name', u.full_name, 'valid_to', u.valid_to,
                               'successor_id', u.successor_id) as after
        )
        insert into unit_change_rows (change_id, entity, entity_id, before, after)
        select ${change}::int, 'units', id::text, before, after from edited`
    },

    async addFormerName(change: number, unitId: number, name: { name: string; fullName: string; to: string }) {
      await prisma.$executeRaw`
        with added as (
          insert into unit_former_names (unit_id, short_name, full_name, valid_from, valid_to)
          select ${unitId}, ${name.name}, ${name.fullName},
                 (select max(valid_to) from unit_former_names where unit_id = ${unitId}), ${name.to}::date
          returning *
        )
        insert into unit_change_rows (change_id, entity, entity_id, after)
        select ${change}, 'unit_former_names', id::text, to_jsonb(added) - 'id' from added`
    },

    /** The change, held; null where this unit has no such change. */
    async find(id: number, code: string): Promise<{ kind: UnitChange['kind']; isUndone: boolean } | null> {
      const [row] = await prisma.$queryRaw<{ kind: UnitChange['kind']; isUndone: boolean }[]>`
        select c.kind, c.undone_at is not null as "isUndone"
          from unit_changes c join units u on u.id = c.unit_id where c.id = ${id} and u.code = ${code} for update of c`
      return row ?? null
    },

    /** What the change wrote and somebody has changed again since, in words; empty where nothing stands in the way. */
    async listChangedSince(id: number): Promise<string[]> {
      const counted = TABLES.map(
        ({ name, idType }) => `
          select '${name}' as entity, count(*)::int as count
            from unit_change_rows r left join ${name} t on t.id = r.entity_id::${idType}
           where r.change_id = $1 and r.entity = '${name}'
             and case when r.after is null then t.id is not null else not coalesce(to_jsonb(t) @> r.after, false) end`,
      )
      const rows = await prisma.$queryRawUnsafe<{ entity: string; count: number }[]>(counted.join(' union all '), id)
      return rows.flatMap(({ entity, count }) => (count > 0 ? [`${WORDS[entity] ?? entity} ${count} 条`] : []))
    },

    /** Codes of the columns whose keepers it changed. */
    async listColumns(id: number): Promise<string[]> {
      const rows = await prisma.$queryRaw<{ code: string }[]>`
        select distinct c.code
          from unit_change_rows r join column_assignments a on a.id = r.entity_id::int join columns c on c.id = a.column_id
         where r.change_id = ${id} and r.entity = 'column_assignments'`
      return rows.map(({ code }) => code)
    },

    /** Puts every row back: what was added goes, what was changed becomes what it was in the fields that were touched. */
    async putBack(id: number): Promise<void> {
      for (const { name, fields, isVersioned, idType } of TABLES) {
        const ours = `r.change_id = $1 and r.entity = '${name}' and t.id = r.entity_id::${idType}`
        await prisma.$executeRawUnsafe(
          `delete from ${name} t using unit_change_rows r where ${ours} and r.before is null`,
          id,
        )
        if (fields.length === 0) continue
        const list = [...fields, ...(isVersioned ? ['version'] : [])].join(', ')
        const values = [...fields.map((field) => `x.${field}`), ...(isVersioned ? ['t.version + 1'] : [])].join(', ')
        await prisma.$executeRawUnsafe(
          `update ${name} t set (${list}) = (select ${values} from jsonb_populate_record(null::${name}, r.before) x)
             from unit_change_rows r where ${ours} and r.before is not null and r.after is not null`,
          id,
        )
        await prisma.$executeRawUnsafe(
          `insert into ${name} select (jsonb_populate_record(null::${name}, r.before)).* from unit_change_rows r
            where r.change_id = $1 and r.entity = '${name}' and r.after is null`,
          id,
        )
      }
      await prisma.$executeRaw`update unit_changes set undone_at = now() where id = ${id}`
    },
  }
}
