import type { PrismaReader } from '../../db/client.ts'

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
  }
}
