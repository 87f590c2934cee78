import type { PrismaReader } from '../../db/client.ts'

/** Facts about the installation itself. */
export function systemRepository(prisma: PrismaReader) {
  return {
    /** Whose system this is; null until somebody has said so. */
    async findDistrict(): Promise<string | null> {
      const setting = await prisma.setting.findUnique({ where: { key: 'district' } })
      return typeof setting?.value === 'string' ? setting.value : null
    },
  }
}
