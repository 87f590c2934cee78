import { interpretationSchema } from '@mingkao/contract'
import { z } from 'zod'
import { today } from '../../domain-day.ts'
import { type RegisterContext, restoreVersion } from '../registers/index.ts'
import { checkInterpretation } from './check-interpretation.ts'
import { interpretationRegister } from './interpretation-register.ts'
import { type InterpretationRow, interpretationsRepository } from './interpretations.repository.ts'

const { code, title, coUnits, form, isDecorativeOnly, isOfSuperior, publishedOn, policyDisclosedOn } =
  interpretationSchema.shape
const kept = z.object({
  code,
  title,
  unit: z.string(),
  coUnits,
  form,
  isDecorativeOnly,
  isOfSuperior,
  column: z.string().nullable(),
  publishedOn,
  policies: z.array(z.string()),
  policyDisclosedOn,
})

/** 恢复到此前的版本. @throws Refusal as restoreVersion and checkInterpretation do */
export function restoreInterpretationVersion(
  context: RegisterContext,
  asked: { id: string; version: number; toVersion: number },
): Promise<InterpretationRow[]> {
  return restoreVersion(context, interpretationRegister, asked, {
    kept,
    write: async (input, before, client) => {
      const interpretations = interpretationsRepository(client)
      const fields = await checkInterpretation(client, input, { kept: before, today: today(context.clock) })
      await interpretations.update(before.id, fields)
      await interpretations.setPolicies(before.id, input.policies)
    },
  })
}
