import type { Unit, UnitAlias } from '@mingkao/contract'
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
export type EditedUnit = { code: string; name: string; fullName: string; group: string; validFrom: string }

export type KnownUnit = Unit & { id: number }

/** Another unit that bears one of a unit's names on one of the same days. */
export type Namesake = { name: string; code: string; from: string | null }

/** Units in protocol order, with their names through time and exemptions, in one statement. */
export async function listUnits(prisma: PrismaReader, { code, q, group, active, today }: UnitFilter): Promise<Unit[]> {
  const words = containing(q)
  const rows = await prisma.$queryRaw<{ unit: Unit }[]>`
    select json_build_object(
             'code', u.code, 'name', u.short_name, 'fullName', u.full_name, 'group', u.group_name,
             'validFrom', u.valid_from, 'validTo', u.valid_to, 'version', u.version,
             'successor', case when s.id is not null then json_build_object('code', s.code, 'name', s.short_name) end,
             'aliases', (
               select coalesce(json_agg(json_build_object(
                        'name', a.alias, 'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.id), '[]')
                 from unit_aliases a where a.unit_id = u.id),
             'formerNames', (
               select coalesce(json_agg(json_build_object(
                        'name', f.short_name, 'fullName', f.full_name, 'validFrom', f.valid_from, 'validTo', f.valid_to
                      ) order by f.valid_to), '[]')
                 from unit_former_names f where f.unit_id = u.id),
             'exemptions', (
               select coalesce(json_agg(json_build_object(
                        'id', e.id, 'category', e.category, 'reason', e.reason, 'validFrom', e.valid_from,
                        'validTo', e.valid_to) order by e.valid_from, e.id), '[]')
                 from unit_exemptions e where e.unit_id = u.id)) as unit
      from units u
      left join units s on s.id = u.successor_id
     where (${code ?? null}::text is null or u.code = ${code ?? null})
       and (${group ?? null}::text is null or u.group_name = ${group ?? null})
       and (${active ?? null}::boolean is null
            or (u.valid_from <= ${today}::date and (u.valid_to is null or u.valid_to > ${today}::date)) = ${active ?? null})
       and (${words}::text is null or u.code ilike ${words} or u.short_name ilike ${words} or u.full_name ilike ${words}
            or exists (select from unit_aliases a where a.unit_id = u.id and a.alias ilike ${words})
            or exists (select from unit_former_names f where f.unit_id = u.id
                        and (f.short_name ilike ${words} or f.full_name ilike ${words})))
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

    async find(code: string): Promise<KnownUnit | null> {
      const [found] = await prisma.$queryRaw<{ id: number }[]>`select id from units where code = ${code} for update`
      if (!found) return null
      const [unit] = await listUnits(prisma, { code, today: '2000-01-01' })
      return unit ? { ...unit, id: found.id } : null
    },

    /** Looked for once the names are written: what an import could not tell apart on some day. */
    async findNamesake(code: string): Promise<Namesake | null> {
      const [namesake] = await prisma.$queryRaw<Namesake[]>`
        with own as (select n.* from unit_names_by_day n join units u on u.id = n.unit_id where u.code = ${code})
        select n.name, u.code, greatest(n.valid_from, own.valid_from)::text as from
          from own join unit_names_by_day n on n.name = own.name and n.unit_id <> own.unit_id
          join units u on u.id = n.unit_id
         where not n.is_weak and not own.is_weak
           and coalesce(n.valid_from, '-infinity') < coalesce(own.valid_to, 'infinity')
           and coalesce(own.valid_from, '-infinity') < coalesce(n.valid_to, 'infinity')
         order by u.protocol_order, n.name limit 1`
      return namesake ?? null
    },

    async insert(unit: EditedUnit, validTo: string | null): Promise<void> {
      await prisma.$executeRaw`
        insert into units (code, short_name, full_name, group_name, protocol_order, valid_from, valid_to)
        select ${unit.code}, ${unit.name}, ${unit.fullName}, ${unit.group}, coalesce(max(protocol_order), 0) + 1,
               ${unit.validFrom}::date, ${validTo}::date
          from units`
    },

    async update(unit: EditedUnit): Promise<void> {
      await prisma.$executeRaw`
        update units set short_name = ${unit.name}, full_name = ${unit.fullName}, group_name = ${unit.group},
               valid_from = ${unit.validFrom}::date
         where code = ${unit.code}`
    },

    async raiseVersion(code: string): Promise<void> {
      await prisma.$executeRaw`update units set version = version + 1 where code = ${code}`
    },

    async replaceAliases(code: string, aliases: readonly UnitAlias[]): Promise<void> {
      await prisma.$executeRaw`delete from unit_aliases where unit_id = (select id from units where code = ${code})`
      await prisma.$executeRaw`
        insert into unit_aliases (unit_id, alias, valid_from, valid_to)
        select u.id, a.alias, a.valid_from::date, a.valid_to::date
          from units u cross join unnest(${aliases.map(({ name }) => name)}::text[],
                                         ${aliases.map(({ validFrom }) => validFrom)}::text[],
                                         ${aliases.map(({ validTo }) => validTo)}::text[])
                               with ordinality a (alias, valid_from, valid_to, place)
         where u.code = ${code} order by a.place`
    },

    /** Numbers all units anew, in the order given. */
    async arrange(codes: readonly string[]): Promise<void> {
      await prisma.$executeRaw`
        update units u set protocol_order = o.place, version = version + 1
          from unnest(${[...codes]}::text[]) with ordinality o (code, place)
         where o.code = u.code and u.protocol_order <> o.place`
    },

    /** Numbers all units anew, with this one at the place asked for, or last. */
    async place(code: string, place: number): Promise<void> {
      await prisma.$executeRaw`
        with others as (
          select id, row_number() over (order by protocol_order, id)::int as place from units where code <> ${code}
        ), placed as (
          select id, place + (place >= ${place}::int)::int as place from others
          union all
          select id, least(${place}::int, (select count(*)::int + 1 from others)) from units where code = ${code}
        )
        update units u set protocol_order = p.place from placed p where p.id = u.id and u.protocol_order <> p.place`
    },
  }
}
