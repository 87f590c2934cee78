import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { orpc } from './api-client.ts'

/** After facts have changed, everything that is counted from them is read anew: lists, scores, places, columns. */
export function useRefreshAfterWrite(): () => Promise<void> {
  const queryClient = useQueryClient()
  return useCallback(async () => {
    const keys = [
      orpc.publications.key(),
      orpc.assessments.key(),
      orpc.schemes.key(),
      orpc.system.key(),
      orpc.columns.key(),
      orpc.accounts.key(),
      orpc.registrations.key(),
      orpc.disclosures.key(),
      orpc.interpretations.key(),
      orpc.units.key(),
      orpc.imports.key(),
      orpc.patrol.key(),
      orpc.periods.key(),
      orpc.rectifications.key(),
      orpc.interviews.key(),
      orpc.appeals.key(),
      orpc.exemptions.key(),
      orpc.circulars.key(),
      orpc.workingCalendar.key(),
      orpc.vetoes.key(),
      orpc.checks.key(),
      orpc.checklists.key(),
      orpc.reports.key(),
      orpc.audit.key(),
      orpc.workbench.key(),
    ]
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  }, [queryClient])
}
