import type { ExemptionCategory } from '@mingkao/contract'
import type { PrismaTransaction } from '../../db/client.ts'

export type NewExemption = { category: ExemptionCategory; reason: string; from: string; to: string | null }

/** 不参评, written inside of one transaction. */
export function exemptionsRepository(prisma: PrismaTransaction) {
  return {
    async add(unitId: number, { category, reason, from, to }: NewExemption): Promise<void> {
      await prisma.$executeRaw`
        insert into unit_exemptions (unit_id, category, reason, valid_from, valid_to)
        values (${unitId}, ${category}, ${reason}, ${from}::date, ${to}::date)`
    },

    /** Takes back what has not begun; what has begun ends: periods already assessed keep their reason. */
    async end(id: number, today: string): Promise<void> {
      await prisma.$executeRaw`delete from unit_exemptions where id = ${id} and valid_from >= ${today}::date`
      await prisma.$executeRaw`
        update unit_exemptions set valid_to = ${today}::date, version = version + 1
         where id = ${id} and (valid_to is null or valid_to > ${today}::date)`
    },
  }
}
