import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../lib/api-client.ts'
import type { PanelTab } from '../columns-search.ts'

const newest = 20

/** What each tab lists: asked for once, for the tab and for the number on it. */
export function panelQueries(code: string) {
  return {
    history: { input: { code } },
    publications: { input: { column: code, page: 1, pageSize: newest } },
    patrol: { input: { code, page: 1, pageSize: newest } },
    observations: { input: { code, kind: 'manual' as const, page: 1, pageSize: 100 } },
  }
}

/** How much stands behind each tab; undefined until it is known. @param isOn false for a column that may not be looked into */
export function usePanelCounts(code: string, isOn: boolean): Record<PanelTab, number | undefined> {
  const { history, publications, patrol, observations } = panelQueries(code)
  const enabled = isOn
  return {
    history: useQuery({ ...orpc.columns.history.queryOptions(history), enabled }).data?.length,
    publications: useQuery({ ...orpc.publications.list.queryOptions(publications), enabled }).data?.total,
    patrol: useQuery({ ...orpc.patrol.columnVisits.queryOptions(patrol), enabled }).data?.total,
    observations: useQuery({ ...orpc.columns.observations.queryOptions(observations), enabled }).data?.total,
  }
}
