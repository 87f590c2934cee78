import { os } from '../../http/implementer.ts'
import { listEntries, listFilterChoices, showEntry } from './list-entries.ts'

export const auditRoutes = {
  list: os.audit.list.handler(({ input, context: { deps, user } }) => listEntries({ pool: deps.db.pool, user }, input)),
  choices: os.audit.choices.handler(({ context: { deps, user } }) => listFilterChoices({ pool: deps.db.pool, user })),
  get: os.audit.get.handler(({ input, context: { deps, user } }) => showEntry({ pool: deps.db.pool, user }, input.id)),
}
