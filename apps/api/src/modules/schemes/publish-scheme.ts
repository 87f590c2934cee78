import { cangshan2021, type Scheme, schemeSchema } from '@mingkao/rules'
import { withSqlTransaction, type WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { schemesRepository } from './schemes.repository.ts'

/**
 * 发布考核方案: the scheme that ships with the product, as the first one, in force from a day on. Its parameters count from
 * that day, or from the day they were given if that is earlier.
 * @returns the stored version's id
 * @throws Refusal CONFLICT where a scheme has been published already
 */
export async function publishShippedScheme(context: WriteContext, effectiveFrom: string, now: Date): Promise<string> {
  const shipped = startingFrom(effectiveFrom)
  const by = { name: context.actor.name, at: now }
  return withSqlTransaction(context, async ({ client, audit }) => {
    const schemes = schemesRepository(client)
    await schemes.takeTurn()
    if (await schemes.findLast()) throw new Refusal('CONFLICT', '已有发布的考核方案，不能再作为首个方案发布。')
    const scheme = { ...shipped, version: await schemes.nextVersion() }
    await schemes.add(scheme, { ...by, basedOn: null })
    await schemes.publish(scheme, { ...by, reason: null })
    const after = { effectiveFrom, version: scheme.version }
    await audit({ action: 'publish-scheme', entity: 'scheme', entityId: scheme.id, after })
    return scheme.id
  })
}

function startingFrom(effectiveFrom: string): Scheme {
  const moved: unknown = JSON.parse(JSON.stringify({ ...cangshan2021, effectiveFrom }), (key, value: unknown) =>
    key === 'from' && typeof value === 'string' && value > effectiveFrom ? effectiveFrom : value,
  )
  return schemeSchema.parse(moved)
}
