import { choiceParam, textParams } from '../../lib/search-params.ts'

/** 状态 as the tabs name them, then 分工缺口: columns that nobody, or soon nobody, answers for. */
export const columnFilters = [
  'overdue',
  'near-limit',
  'fresh',
  'no-owner',
  'unknown',
  'exempt',
  'archived',
  'closed-lead',
  'supporting-only',
  'ending-soon',
] as const
export type ColumnFilter = (typeof columnFilters)[number]

export const panelTabs = ['history', 'publications', 'patrol', 'observations'] as const
export type PanelTab = (typeof panelTabs)[number]

/** What stands in the address of 栏目, beside the period. */
export type ColumnsSearch = {
  q?: string | undefined
  unit?: string | undefined
  category?: string | undefined
  state?: ColumnFilter | undefined
  /** 全站单项否决计数: the columns behind x, y or z. */
  site?: 'x' | 'y' | 'z' | undefined
  /** As of the end of a day; `today` even where the address names a period. */
  asOf?: string | undefined
  /** The column that is open beside the table. */
  column?: string | undefined
  panel?: PanelTab | undefined
}

export function readColumnsSearch(search: Record<string, unknown>): ColumnsSearch {
  const state = choiceParam(search['state'], columnFilters)
  const site = choiceParam(search['site'], ['x', 'y', 'z'])
  const panel = choiceParam(search['panel'], panelTabs)
  const { asOf, ...texts } = textParams(search, ['q', 'unit', 'category', 'column', 'asOf'])
  return {
    ...texts,
    ...(asOf !== undefined && /^(today|\d{4}-\d\d-\d\d)$/.test(asOf) && { asOf }),
    ...(state && { state }),
    ...(site && { site }),
    ...(panel && { panel }),
  }
}
