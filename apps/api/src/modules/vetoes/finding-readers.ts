import type { AttachmentReaders } from '../attachments/index.ts'
import { FINDING_RECORD } from './open-detail.ts'
import { vetoesRepository } from './vetoes.repository.ts'
import { requireVisible } from './visible-findings.ts'

/** A finding's attachments are seen by those who may see the finding. */
export const findingReaders: AttachmentReaders = {
  [FINDING_RECORD]: async ({ user, source }, id) => {
    requireVisible(user, await vetoesRepository(source.db.pool).findById(id))
  },
}
