import type { Unit } from '@mingkao/contract'
import type { PrismaReader, PrismaTransaction } from '../../db/client.ts'
import { containing } from '../../db/containing.ts'

export type UnitFilter = {
  code?: string | undefined
  q?: string | undefined
  group?: string | undefined
  /** Only units that exist on this day, or only those that don't. */
  active?: boolean | undefined
  today: string
}

/** What an editor fills in. */
export type EditedUnit = {
  code: string
  name: string
  fullName: string
  group: string
  aliases: string[]
  validFrom: string
  validTo: string | null
}

/** Units in protocol order, with their aliases and exemptions, in one statement. */
export async function listUnits(prisma: PrismaReader, { code, q, group, active, today }: UnitFilter): Promise<Unit[]> {
  const words = containing(q)
  const rows = await prisma.$queryRaw<{ unit: Unit }[]>`
    select json_build_object(
             'code', u.code, 'name', u.short_name, 'fullName', u.full_name, 'group', u.group_name,
             'validFrom', u.valid_from, 'validTo', u.valid_to, 'version', u.version,
             'aliases', (select coalesce(json_agg(a.alias order by a.id), '[]') from unit_aliases a where a.unit_id = u.id),
             'exemptions', (
               select coalesce(json_agg(json_build_object(
                        'id', e.id, 'reason', e.reason, 'validFrom', e.valid_from, 'validTo', e.valid_to
                      ) order by e.valid_from, e.id), '[]')
                 from unit_exemptions e where e.unit_id = u.id)) as unit
      from units u
     where (${code ?? null}::text is null or u.code = ${code ?? null})
       and (${group ?? null}::text is null or u.group_name = ${group ?? null})
       and (${active ?? null}::boolean is null
            or (u.valid_from <= ${today}::date and (u.valid_to is null or u.valid_to > ${today}::date)) = ${active ?? null})
       and (${words}::text is null or u.code ilike ${words} or u.short_name ilike ${words} or u.full_name ilike ${words}
            or exists (select from unit_aliases a where a.unit_id = u.id and a.alias ilike ${words}))
     order by u.protocol_order, u.id`
  return rows.map(({ unit }) => unit)
}

export type UnitsRepository = ReturnType<typeof unitsRepository>

/** Writes inside of one transaction. */
export function unitsRepository(prisma: PrismaTransaction) {
  return {
    /** Names are given one at a time, or two units could take the same one at once. */
    async takeTurn(): Promise<void> {
      await prisma.$executeRaw`select pg_advisory_xact_lock(hashtext('mingkao units'))`
    },

    async find(code: string): Promise<(Unit & { id: number }) | null> {
      const [found] = await prisma.$queryRaw<{ id: number }[]>`select id from units where code = ${code} for update`
      if (!found) return null
      const [unit] = await listUnits(prisma, { code, today: '2000-01-01' })
      return unit ? { ...unit, id: found.id } : null
    },

    /** Another unit that goes by one of these names while this one does: what an import could not tell apart. */
    async findNamesake(unit: EditedUnit): Promise<{ name: string; code: string } | null> {
      const [namesake] = await prisma.$queryRaw<{ name: string; code: string }[]>`
        select n.name, u.code
          from units u
          cross join lateral (
            select u.short_name as name, u.valid_from, u.valid_to
            union all select u.full_name, u.valid_from, u.valid_to
            union all select u.code, null, null
            union all select a.alias, a.valid_from, a.valid_to from unit_aliases a where a.unit_id = u.id) n
         where u.code <> ${unit.code}
           and n.name = any(${[unit.code, unit.name, unit.fullName, ...unit.aliases]})
           and daterange(n.valid_from, n.valid_to) && daterange(${unit.validFrom}::date, ${unit.validTo}::date)
         order by u.protocol_order limit 1`
      return namesake ?? null
    },

    async insert(unit: EditedUnit): Promise<void> {
      await prisma.$executeRaw`
        insert into units (code, short_name, full_name, group_name, protocol_order, valid_from, valid_to)
        select ${unit.code}, ${unit.name}, ${unit.fullName}, ${unit.group}, coalesce(max(protocol_order), 0) + 1,
               ${unit.validFrom}::date, ${unit.validTo}::date
          from units`
    },

    async update(unit: EditedUnit): Promise<void> {
      await prisma.$executeRaw`
        update units set short_name = ${unit.name}, full_name = ${unit.fullName}, group_name = ${unit.group},
               valid_from = ${unit.validFrom}::date, valid_to = ${unit.validTo}::date, version = version + 1
         where code = ${unit.code}`
    },

    async raiseVersion(code: string): Promise<void> {
      await prisma.$executeRaw`update units set version = version + 1 where code = ${code}`
    },

    /** The validity of aliases that stay is left as it is. */
    async setAliases({ code, aliases }: EditedUnit): Promise<void> {
      await prisma.$executeRaw`
        delete from unit_aliases where unit_id = (select id from units where code = ${code}) and alias <> all(${aliases})`
      await prisma.$executeRaw`
        insert into unit_aliases (unit_id, alias)
        select u.id, a.alias from units u cross join unnest(${aliases}::text[]) with ordinality a (alias, place)
         where u.code = ${code} order by a.place
        on conflict do nothing`
    },

    async addExemption(unitId: number, { reason, from, to }: { reason: string; from: string; to: string | null }) {
      await prisma.$executeRaw`
        insert into unit_exemptions (unit_id, reason, valid_from, valid_to)
        values (${unitId}, ${reason}, ${from}::date, ${to}::date)`
    },

    /** Takes back what has not begun; what has begun ends: periods already assessed keep their reason. */
    async endExemption(id: number, today: string): Promise<void> {
      await prisma.$executeRaw`delete from unit_exemptions where id = ${id} and valid_from >= ${today}::date`
      await prisma.$executeRaw`
        update unit_exemptions set valid_to = ${today}::date, version = version + 1
         where id = ${id} and (valid_to is null or valid_to > ${today}::date)`
    },
  }
}
