import type { AttachmentReaders } from '../attachments/index.ts'
import { ANSWER_RECORD, FINDING_RECORD } from './open-detail.ts'
import { vetoesRepository } from './vetoes.repository.ts'
import { requireVisible } from './visible-findings.ts'

/** A finding's attachments are seen by those who may see the finding. */
export const findingReaders: AttachmentReaders = {
  [FINDING_RECORD]: async ({ user, source }, id) => {
    requireVisible(user, await vetoesRepository(source.db.pool).findById(id))
  },
  // A checklist is the office's; what became a finding is seen with the finding.
  [ANSWER_RECORD]: async ({ user, source }, id) => {
    if (user.role !== 'office') requireVisible(user, await vetoesRepository(source.db.pool).findByAnswer(id))
  },
}
