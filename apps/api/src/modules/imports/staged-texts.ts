import type { ImportMapping } from '@mingkao/contract'
import type { SheetLayout } from '@mingkao/sheets'
import { stagedTextOf } from './kinds/import-field.ts'
import type { ImportPlan } from './kinds/import-plan.ts'

/**
 * Where in a row the texts stand that `staging` has a column for: they are not kept twice, a null stands for them in
 * `texts`. None where the plan itself writes into `staging`: what stood in the sheet would be gone.
 * @returns field → its place among the row's texts
 */
export function textPlaces(plan: ImportPlan, { columns }: SheetLayout): ReadonlyMap<string, number> {
  const staged = stagedTexts(plan)
  return new Map(columns.flatMap(({ field }, place) => (field !== null && staged.has(field) ? [[field, place]] : [])))
}

/**
 * The sheet's columns for SQL: `letters` (`index` into `texts`, `letter`, `field`, `staged`: the column of `staging` to read where
 * `texts` has a null). Of a row `s` of `staging` a cell's text is `coalesce(s.texts::json ->> index, to_jsonb(s) ->> staged)`.
 * @returns the value of the parameter `$1`
 */
export function lettersOf(plan: ImportPlan, { sheet, columns }: ImportMapping): string {
  const staged = stagedTexts(plan)
  return JSON.stringify({
    sheet,
    columns: columns.map(({ letter, field }) => ({ letter, field, staged: staged.get(field ?? '') ?? null })),
  })
}

export const LETTERS = `
  select (position - 1)::int as index, "column" ->> 'letter' as letter, "column" ->> 'field' as field,
         "column" ->> 'staged' as staged
    from jsonb_array_elements($1::jsonb -> 'columns') with ordinality as given ("column", position)`

function stagedTexts({ fields, prepare = [] }: ImportPlan): ReadonlyMap<string, string> {
  if (prepare.length > 0) return new Map()
  return new Map(
    fields.flatMap((field) => {
      const column = stagedTextOf(field)
      return column === null ? [] : [[field.key, column]]
    }),
  )
}
