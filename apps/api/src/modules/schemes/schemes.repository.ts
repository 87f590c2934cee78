import type { Scheme } from '@mingkao/rules'
import type { PrismaReader } from '../../db/client.ts'

/** 考核方案 versions. Days are Asia/Shanghai days. */
export function schemesRepository(prisma: PrismaReader) {
  return {
    /** Whether any scheme has been published: without one nothing can be scored. */
    async hasPublished(): Promise<boolean> {
      return (await prisma.scheme.count({ where: { state: { not: 'draft' } } })) > 0
    },

    /** Stores a published version; the database refuses two in force on one day, and any later change. */
    async insertPublished(scheme: Scheme): Promise<string> {
      const { id, name, version, effectiveFrom } = scheme
      const row = await prisma.scheme.create({
        data: {
          id,
          name,
          version,
          state: 'published',
          effectiveFrom: new Date(effectiveFrom),
          content: scheme,
        },
      })
      return row.id
    },
  }
}
