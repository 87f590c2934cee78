import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { archiveColumn, reopenColumn } from './archive-column.ts'
import { bulkEdit } from './bulk-edit.ts'
import { createColumn } from './create-column.ts'
import { editAssignment } from './edit-assignment.ts'
import { handOverColumns } from './hand-over.ts'
import { listCategories } from './list-categories.ts'
import { listChangeSets } from './list-change-sets.ts'
import { listChoices } from './list-choices.ts'
import { listColumns, showColumn } from './list-columns.ts'
import { listAssignments, listObservations } from './list-records.ts'
import { moveColumn } from './move-column.ts'
import { observeColumn } from './observe-column.ts'
import { officialTable } from './official-table.ts'
import { previewHandOver } from './preview-hand-over.ts'
import { removeColumn } from './remove-column.ts'
import { restoreColumn } from './restore-column.ts'
import { showAnswerable } from './show-answerable.ts'
import { showCalendar } from './show-calendar.ts'
import { showHistory } from './show-history.ts'
import { undoChanges } from './undo-changes.ts'
import { type Changing, updateColumn } from './update-column.ts'

const { columns } = os

export const columnsRoutes = {
  list: columns.list.handler(({ input, context }) => listColumns(asking(context), input)),
  get: columns.get.handler(({ input, context }) => showColumn(asking(context), input)),
  categories: columns.categories.handler(({ context }) => listCategories(asking(context).source)),
  choices: columns.choices.handler(({ context }) => listChoices(asking(context).source)),
  calendar: columns.calendar.handler(({ input, context }) => showCalendar(asking(context), input)),
  official: columns.official.handler(({ input, context }) => officialTable(asking(context), input)),
  answerable: columns.answerable.handler(({ input, context }) => showAnswerable(asking(context), input)),
  history: columns.history.handler(({ input, context }) => showHistory(asking(context), input.code)),
  assignments: columns.assignments.handler(({ input, context }) => listAssignments(asking(context), input.code)),
  observations: columns.observations.handler(({ input, context }) => listObservations(asking(context), input)),
  changeSets: columns.changeSets.handler(({ input, context }) => listChangeSets(context.deps.db.pool, input)),
  create: columns.create.handler(({ input: { reason, ...input }, context }) =>
    createColumn(changing(context, reason), input),
  ),
  update: columns.update.handler(({ input: { reason, ...input }, context }) =>
    updateColumn(changing(context, reason), input),
  ),
  bulk: columns.bulk.handler(({ input: { reason, ...input }, context }) => bulkEdit(changing(context, reason), input)),
  move: columns.move.handler(({ input: { reason, ...input }, context }) =>
    moveColumn(changing(context, reason), input),
  ),
  archive: columns.archive.handler(({ input, context }) => archiveColumn(changing(context, input.notice), input)),
  reopen: columns.reopen.handler(({ input: { reason, ...input }, context }) =>
    reopenColumn(changing(context, reason), input),
  ),
  restore: columns.restore.handler(({ input: { reason, ...input }, context }) =>
    restoreColumn(changing(context, reason), input),
  ),
  remove: columns.remove.handler(({ input: { reason, ...input }, context }) =>
    removeColumn(changing(context, reason), input),
  ),
  previewHandOver: columns.previewHandOver.handler(({ input: { reason, ...input }, context }) =>
    previewHandOver(changing(context, reason), asking(context).source, input),
  ),
  handOver: columns.handOver.handler(({ input: { reason, ...input }, context }) =>
    handOverColumns(changing(context, reason), input),
  ),
  undo: columns.undo.handler(({ input: { reason, id }, context }) => undoChanges(changing(context, reason), id)),
  editAssignment: columns.editAssignment.handler(({ input: { reason, ...input }, context }) =>
    editAssignment(changing(context, reason), input),
  ),
  observe: columns.observe.handler(({ input, context }) =>
    observeColumn(changing(context, input.note ?? undefined), input),
  ),
}

function changing(context: SignedInContext, reason: string | undefined): Changing {
  return { write: writing(context, reason), clock: context.deps.clock }
}
