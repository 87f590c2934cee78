import type { Standing } from '@mingkao/contract'
import { type ExemptionScope, INDICATOR_LABELS, type Ledger, monthLabel } from '@mingkao/rules'
import type { Assessment } from './assessment.ts'

/** 免考 of a unit that touches the period, as it is shown beside the score. Most units have none. */
export function exemptionsInForce(
  ledger: Ledger | undefined,
  { period }: Pick<Assessment, 'period'>,
): Standing['exemptions'] {
  if (ledger?.exemptions === undefined) return []
  const last = period.day > period.end ? period.day : period.end
  return ledger.exemptions
    .filter(({ from, to }) => to >= period.start && from <= last)
    .map(({ scope, from, to, reason }) => ({ label: labelOf(scope, ledger), startsOn: from, endsOn: to, reason }))
}

function labelOf(scope: ExemptionScope, { columns, accounts }: Ledger): string {
  switch (scope.kind) {
    case 'indicator':
      return INDICATOR_LABELS[scope.indicator]
    case 'month':
      return `${monthLabel(scope.month)}信息发布`
    case 'column':
      return columns.find(({ code }) => code === scope.code)?.path ?? scope.code
    case 'account': {
      const account = accounts.find(({ code }) => code === scope.code)
      return account ? `${account.platform}“${account.name}”` : scope.code
    }
  }
}
