import type { ImportField } from './import-field.ts'

/**
 * 导入方案 of one kind: how its rows are understood, told as fields and as set-based SQL over the import's temporary
 * tables. Every stage is one statement, however many rows there are.
 *
 * - `staging`: a row a data row of the sheet: `row`, `texts`, `faults`, and `f_<field>` for each field
 * - `batch`: one row: `import_id`, `arrived_at`, `today`, `is_initial`
 * - `unit_of` (`name`, `day`, `unit_id`), `column_of` (`name`, `column_id`), `account_of`: names looked up
 * - `resolved`: what the plan makes of `staging`; a null says nothing: it keeps what is stored
 * - `known` (`row`, `id`, …): rows that are stored already
 * - `judged` (`row`, `outcome`, `known_id`, `known_version`, `day`)
 */
export type ImportPlan = {
  /** 网站信息 */
  label: string
  fields: readonly ImportField[]
  /** Selects `row`, `field`, `name`, `day` wherever a row names a unit; the day decides which names are valid. */
  unitNames?: string
  /** Selects `row`, `field`, `name` wherever a row names a column. */
  columnNames?: string
  /**
   * Waits until nobody else writes rows that this plan knows by what no unique index guards, and keeps them waiting until
   * the transaction ends. Batches that are stored take it before they are judged; a dry run stores nothing and waits for
   * nobody.
   */
  takeTurn?: string
  /** Statements to be run before `resolved`, for tables of the plan's own. */
  prepare?: readonly string[]
  /** Selects `row` and the target's columns from `staging s`. */
  resolved: string
  /** Each selects `row`, `field`, `code`, `message` of rows that can't be accepted, from `resolved r`. */
  checks: readonly string[]
  /** Selects `row` and `id` of rows that are stored already, and whatever `conflicts` needs. */
  known: string
  /** Like `checks`, with `known k` at hand. */
  conflicts?: readonly string[]
  /** What makes two rows of the file the same row. The first one is the strongest: it decides where two disagree. */
  keys: readonly RowKey[]
  target: TargetTable
  /** Statements to be run after `known`, before rows are judged. */
  moves?: readonly string[]
  /** The day a row speaks of, an expression over `resolved r`; null for kinds without one. */
  day: string | null
  /** Each selects `kind`, `label`, `from_text`, `to_text`, `count`, `rows` for the report's notes. */
  hints: readonly string[]
  /** Statements to be run after the target has been written: what hangs on its rows. */
  afterWrite?: readonly string[]
}

/** An expression over `resolved r` (null = none), and how the report calls it. */
export type RowKey = { expression: string; label: string; field: string }

/** The table that rows go into, column by column; `import_id` and `version` are kept for all of them. */
export type TargetTable = {
  name:
    | 'publications'
    | 'units'
    | 'columns'
    | 'new_media_accounts'
    | 'account_posts'
    | 'disclosures'
    | 'interpretations'
  columns: readonly TargetColumn[]
  /** In which order new rows are written, over `resolved r`: that of the sheet unless said otherwise. */
  order?: string
  /** Another reason why a stored row `t` differs from `r`. */
  alsoDiffers?: string
  /** What undo needs of a row `t`, where its own columns are not all. */
  before?: string
}

export type TargetColumn = {
  name: string
  /** The value of a new row; `r.<name>` unless said otherwise. `b` is the batch. */
  added?: string
  /** The value of a stored row `t`; `coalesce(r.<name>, t.<name>)` unless said otherwise, null = never changed. */
  next?: string | null
}
