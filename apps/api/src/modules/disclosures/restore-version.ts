import { disclosureSchema } from '@mingkao/contract'
import { z } from 'zod'
import { today } from '../../domain-day.ts'
import { type RegisterContext, restoreVersion } from '../registers/index.ts'
import { checkDisclosure } from './check-disclosure.ts'
import { disclosureRegister } from './disclosure-register.ts'
import { type DisclosureRow, disclosuresRepository } from './disclosures.repository.ts'

const { indexNumber, documentNumber, title, coUnits, madeOn, disclosedOn, validity, invalidOn } = disclosureSchema.shape
/** Numbers as they were written then, even where today's form would ask for more. */
const kept = z.object({
  indexNumber,
  documentNumber,
  title,
  unit: z.string(),
  coUnits,
  madeOn,
  disclosedOn,
  validity,
  invalidOn,
})

/** 恢复到此前的版本. @throws Refusal as restoreVersion and checkDisclosure do */
export function restoreDisclosureVersion(
  context: RegisterContext,
  asked: { id: string; version: number; toVersion: number },
): Promise<DisclosureRow[]> {
  return restoreVersion(context, disclosureRegister, asked, {
    kept,
    write: async (input, { id }, client) => {
      const fields = await checkDisclosure(client, input, { id, today: today(context.clock) })
      await disclosuresRepository(client).update(id, fields)
    },
  })
}
