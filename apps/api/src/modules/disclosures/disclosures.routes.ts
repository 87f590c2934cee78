import { os } from '../../http/implementer.ts'
import { asking } from '../../http/request-context.ts'
import { listDisclosures, showDisclosure } from './list-disclosures.ts'

export const disclosuresRoutes = {
  list: os.disclosures.list.handler(({ input, context }) => listDisclosures(asking(context), input)),
  get: os.disclosures.get.handler(({ input, context }) => showDisclosure(asking(context), input.id)),
}
