import { os } from '../../http/implementer.ts'
import { type SignedInContext, writing } from '../../http/request-context.ts'
import { draftScheme, importScheme } from './draft-scheme.ts'
import { foreseePublishing } from './foresee-publishing.ts'
import { publishDraft } from './publish-draft.ts'
import { removeDraft, saveDraft } from './save-draft.ts'
import { listSchemes, showScheme } from './show-schemes.ts'

export const schemesRoutes = {
  list: os.schemes.list.handler(({ context }) => listSchemes(reading(context))),
  get: os.schemes.get.handler(({ input, context }) => showScheme(reading(context), input.id)),
  draft: os.schemes.draft.handler(async ({ input, context }) =>
    showScheme(reading(context), await draftScheme(changing(context), input.from)),
  ),
  import: os.schemes.import.handler(async ({ input, context }) =>
    showScheme(reading(context), await importScheme(changing(context), input.text)),
  ),
  save: os.schemes.save.handler(async ({ input, context }) => {
    await saveDraft(changing(context), input)
    return showScheme(reading(context), input.id)
  }),
  remove: os.schemes.remove.handler(({ input, context }) => removeDraft(changing(context), input)),
  outlook: os.schemes.outlook.handler(({ input, context }) => foreseePublishing(reading(context), input)),
  publish: os.schemes.publish.handler(async ({ input, context }) => {
    await publishDraft(changing(context), input)
    return showScheme(reading(context), input.id)
  }),
}

function reading({ deps, user }: SignedInContext) {
  return { sql: deps.db.pool, clock: deps.clock, user }
}

function changing(context: SignedInContext) {
  return { writing: writing(context), clock: context.deps.clock }
}
