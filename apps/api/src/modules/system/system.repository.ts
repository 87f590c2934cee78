import type { PrismaReader } from '../../db/client.ts'

/** A whole number of months from its first day. */
export type NewPeriod = {
  id: string
  label: string
  kind: 'quarter' | 'year'
  start: string
  months: number
  checkAt: string | null
  dataAsOf: string | null
}

/** Facts about the installation itself, and what it still lacks. */
export function systemRepository(prisma: PrismaReader) {
  return {
    /** Whose system this is (null until somebody has said so), and whether the points of the scheme in force are confirmed. */
    async describe(today: string): Promise<{ district: string | null; areSchemePointsConfirmed: boolean }> {
      const [row] = await prisma.$queryRaw<{ district: string | null; confirmed: boolean | null }[]>`
        select (select value #>> '{}' from settings where key = 'district') as district,
               (select (content ->> 'arePointsConfirmed')::boolean from schemes
                 where state <> 'draft' order by effective_from <= ${today}::date desc, effective_from desc limit 1) as confirmed`
      return { district: row?.district ?? null, areSchemePointsConfirmed: row?.confirmed ?? false }
    },

    async findLacks(): Promise<{ hasUnits: boolean; hasScheme: boolean; hasPeriod: boolean }> {
      const [row] = await prisma.$queryRaw<{ hasUnits: boolean; hasScheme: boolean; hasPeriod: boolean }[]>`
        select exists (select from units) as "hasUnits",
               exists (select from schemes where state <> 'draft') as "hasScheme",
               exists (select from periods) as "hasPeriod"`
      return row ?? { hasUnits: false, hasScheme: false, hasPeriod: false }
    },

    /** @returns false where a period has this id already */
    async addPeriod({ id, label, kind, start, months, checkAt, dataAsOf }: NewPeriod): Promise<boolean> {
      const added = await prisma.$executeRaw`
        insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of)
        values (${id}, ${label}, ${kind}, ${start}::date, (${start}::date + ${months} * interval '1 month')::date - 1,
                ${checkAt}::timestamptz, ${dataAsOf}::timestamptz)
        on conflict do nothing`
      return added > 0
    },
  }
}
