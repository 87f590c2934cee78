import { cangshan2021, type Scheme, schemeSchema } from '@mingkao/rules'
import { withTransaction, type WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { schemesRepository } from './schemes.repository.ts'

/**
 * 发布考核方案: the scheme that ships with the product, as the first one, in force from a day on. Its parameters count from
 * that day, or from the day they were given if that is earlier.
 * @returns the stored version's id
 * @throws Refusal CONFLICT where a scheme has been published already
 */
export async function publishShippedScheme(context: WriteContext, effectiveFrom: string): Promise<string> {
  const scheme = startingFrom(effectiveFrom)
  return withTransaction(context, async ({ prisma, audit }) => {
    const schemes = schemesRepository(prisma)
    if (await schemes.hasPublished()) throw new Refusal('CONFLICT', '已有发布的考核方案，不能再作为首个方案发布。')
    const id = await schemes.insertPublished(scheme)
    await audit({ action: 'publish-scheme', entity: 'scheme', entityId: id, after: { effectiveFrom, version: 1 } })
    return id
  })
}

function startingFrom(effectiveFrom: string): Scheme {
  const moved: unknown = JSON.parse(JSON.stringify({ ...cangshan2021, effectiveFrom }), (key, value: unknown) =>
    key === 'from' && typeof value === 'string' && value > effectiveFrom ? effectiveFrom : value,
  )
  return schemeSchema.parse(moved)
}
