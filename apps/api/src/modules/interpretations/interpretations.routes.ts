import { os } from '../../http/implementer.ts'
import { asking } from '../../http/request-context.ts'
import { listInterpretations, showInterpretation } from './list-interpretations.ts'

export const interpretationsRoutes = {
  list: os.interpretations.list.handler(({ input, context }) => listInterpretations(asking(context), input)),
  get: os.interpretations.get.handler(({ input, context }) => showInterpretation(asking(context), input.id)),
}
