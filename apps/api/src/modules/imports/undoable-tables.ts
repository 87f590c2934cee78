import type { ImportKind } from '@mingkao/contract'

/** A table whose rows imports write, and what undo has to know of it. Expressions speak of a row `t` and its note `u`. */
export type UndoableTable = {
  name: string
  /** How a kept row is called in the list. */
  label: string
  /** Whether other rows stand on a row the batch added. */
  isInUse: string
  /** Whether a value the row used to have is another row's by now. */
  isTaken: string
}

const usedBy = (column: string, ...tables: string[]): string =>
  tables.map((table) => `exists (select from ${table} x where x.${column} = t.id)`).join(' or ')

/** Of another batch, by hand, or changed since: not what this undo takes away. */
const foreign = (table: string): string => `
  exists (select from ${table} x left join undoing o on o.entity = '${table}' and o.entity_id = x.id
           where x.column_id = t.id and (o.entity_id is null or o.before is not null or o.version_after <> x.version))`

const publications: UndoableTable = {
  name: 'publications',
  label: 't.title',
  isInUse: 'false',
  isTaken: `exists (select from publications x where x.id <> t.id
                     and (x.url = u.before ->> 'url' or x.source_id = u.before ->> 'source_id'))`,
}

const columns: UndoableTable = {
  name: 'columns',
  label: 't.path',
  isInUse: `${usedBy('column_id', 'publications', 'interpretations')} or ${foreign('column_assignments')}
    or ${foreign('column_observations')}
    or exists (select from columns x left join undoing o on o.entity = 'columns' and o.entity_id = x.id
                where x.parent_id = t.id
                  and (o.entity_id is null or o.version_after <> x.version
                       or (o.before is not null and (o.before ->> 'parent_id')::int = t.id)))`,
  isTaken: `exists (select from columns x left join undoing o on o.entity = 'columns' and o.entity_id = x.id
                     where x.id <> t.id and x.path = u.before ->> 'path' and o.entity_id is null)`,
}

const ofColumn = (name: string): UndoableTable => ({
  name,
  label: '(select path from columns c where c.id = t.column_id)',
  // What hangs on a column that is kept is kept with it.
  isInUse: `exists (select from blocked k where k.entity = 'columns' and k.id = t.column_id)`,
  isTaken: 'false',
})

const single = (name: string, label: string, isInUse = 'false'): UndoableTable[] => [
  { name, label, isInUse, isTaken: 'false' },
]

/** The tables each kind writes to; the first is the one its rows are counted by. */
export const undoableTables: Readonly<Record<ImportKind, readonly UndoableTable[]>> = {
  publications: [publications],
  units: single(
    'units',
    't.short_name',
    `${usedBy('successor_id', 'units')} or ${usedBy(
      'unit_id',
      'publications',
      'column_assignments',
      'new_media_accounts',
      'veto_findings',
      'disclosures',
      'interpretations',
      'unit_exemptions',
      'account_former_owners',
      'account_registrations',
      'users',
      'veto_suspicion_decisions',
      'reports',
      'rectification_orders',
      'interviews',
      'appeals',
      'exemption_requests',
      'exemption_former_units',
      'circular_units',
      'circular_receipts',
      'circular_reminders',
      'self_inspection_sheets',
      'notification_webhooks',
    )}`,
  ),
  columns: [columns, ofColumn('column_assignments'), ofColumn('column_observations')],
  accounts: single(
    'new_media_accounts',
    't.name',
    usedBy('account_id', 'account_posts', 'veto_findings', 'account_registrations', 'check_accounts'),
  ),
  posts: single('account_posts', 't.title'),
  disclosures: single('disclosures', 't.title'),
  interpretations: single('interpretations', 't.title'),
}
