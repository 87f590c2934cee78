import type { PrismaTransaction } from '../../db/client.ts'

type HeldColumn = { code: string; record: unknown }

/** Columns as their history keeps them, inside of one transaction. */
export function columnRecordsRepository(prisma: PrismaTransaction) {
  return {
    hold(codes: readonly string[]): Promise<HeldColumn[]> {
      return prisma.$queryRaw<HeldColumn[]>`
        select c.code, column_record(c) as record from columns c where c.code = any(${[...codes]}) order by c.id for update`
    },

    async raiseVersions(codes: readonly string[]): Promise<void> {
      await prisma.$executeRaw`update columns set version = version + 1 where code = any(${[...codes]})`
    },
  }
}
