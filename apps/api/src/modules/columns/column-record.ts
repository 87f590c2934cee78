/** One term of a unit, as column_record() tells it; `id` null: not stored yet. */
export type AssignmentRecord = {
  id: number | null
  unitId: number
  unit: string
  unitName: string
  role: 'lead' | 'supporting'
  from: string
  /** First day on which it no longer holds. */
  to: string | null
  responsibleLeader: string | null
  contact: string | null
  version: number
}

/** 一个栏目的全貌, as column_record() tells it: what edits are made of, what the audit log and undo keep. */
export type ColumnRecord = {
  id: number
  code: string
  name: string
  parentId: number | null
  parent: string | null
  path: string
  position: number | null
  url: string | null
  category: string
  limit: unknown
  openedOn: string | null
  archivedOn: string | null
  archiveNotice: string | null
  exemptReason: string | null
  remark: string | null
  version: number
  assignments: AssignmentRecord[]
}

/** What becomes of one column; `before` null: it is new. */
export type ColumnEdit = { before: ColumnRecord; after: ColumnRecord }

/** Why one row can't be changed as asked; the others may be. */
export class RowRefusal extends Error {
  override readonly name = 'RowRefusal'
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** Whether an edit changes anything; versions follow from changes and are none. */
export function isChanged({ before, after }: ColumnEdit): boolean {
  return comparable(before) !== comparable(after)
}

function comparable({ version: _version, assignments, ...rest }: ColumnRecord): string {
  return JSON.stringify([
    Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    assignments.map(({ version: _itsVersion, unitName: _name, ...term }) =>
      Object.entries(term).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  ])
}
