import type { Evidence, Finding, UnitRef } from '@mingkao/contract'
import { pageHref } from './page-href.ts'

/** The page that shows one row behind a finding. */
export function evidenceHref({ kind, id, label }: Pick<Evidence, 'kind' | 'id' | 'label'>): string {
  switch (kind) {
    case 'publication':
      return pageHref('/publications', undefined, { open: id })
    case 'column':
      return pageHref('/columns', undefined, { column: id })
    case 'account':
    case 'account-post':
      return pageHref('/accounts', undefined, { account: id })
    case 'order':
      return pageHref('/rectifications', undefined, { order: id })
    case 'veto':
      return pageHref('/veto-findings', undefined, { open: id })
    case 'interpretation':
      return pageHref('/interpretations', undefined, { q: label, all: 'true' })
    case 'disclosure':
      return pageHref('/disclosures', undefined, { q: label, all: 'true' })
  }
}

/** The list behind a finding as a whole, with its filters in the address; null where one row is all there is. */
export function rowsHref({ id, subject, evidence }: Finding, unit: UnitRef): string | null {
  const filter = { unit: unit.code }
  if (subject.kind === 'month')
    return pageHref('/publications', undefined, { ...filter, month: subject.id, counted: 'true' })
  if (evidence.length < 2) return null
  if (id.startsWith('disclosure')) return pageHref('/disclosures', undefined, filter)
  if (id.startsWith('interpretation')) return pageHref('/interpretations', undefined, filter)
  return null
}
