import type { Publication } from '@mingkao/contract'
import { type ChangeContext, changePublication } from './change-publication.ts'
import { checkFields, type PublicationInput, refusingSameAddress } from './check-fields.ts'

/** 更正一条: unit, column, date, title … @throws Refusal as changePublication and checkFields do */
export function correctPublication(
  context: ChangeContext,
  { id, version, ...input }: PublicationInput & { id: string; version: number },
): Promise<Publication> {
  return changePublication(
    context,
    { id, version, action: 'correct-publication' },
    async (before, { publications, lookups, now }) => {
      // An item that waits for its time may be corrected without changing the time.
      const isSameTime = before.published_at.getTime() === Date.parse(input.publishedAt)
      const latest = isSameTime && before.published_at > now ? before.published_at : now
      await refusingSameAddress(publications.update(id, await checkFields({ lookups, now: latest, id }, input)))
    },
  )
}
