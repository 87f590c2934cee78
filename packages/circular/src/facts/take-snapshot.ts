import { accountStates, INTERPRETATION_FORM_LABELS, interpretationStates, summarise } from '@mingkao/rules'
import type { DistrictResult, Ledger, NamedUnit, Occasion, Scheme, UnitResult } from '@mingkao/rules'
import { schemeChecklists } from './scheme-checklists.ts'
import type { Checklist, CircularSnapshot, RecheckedProblem, SnapshotAccount, SnapshotRules } from './snapshot.ts'
import { volumeLines } from './volume-lines.ts'

/** A judged period and what it was judged from. */
export interface JudgedPeriod {
  readonly result: DistrictResult
  /** The ledgers the result was made from, as UnitResult knows them. */
  readonly ledgers: readonly Ledger[]
  readonly scheme: Scheme
  readonly occasion: Occasion
  readonly rechecked?: readonly RecheckedProblem[]
  /** The office's own checklists; the scheme's conditions where there are none. */
  readonly checklists?: readonly Checklist[]
}

function named({ unit }: UnitResult): NamedUnit {
  return { code: unit.code, name: unit.name }
}

function accountLines({ ledgers, occasion, scheme }: JudgedPeriod): SnapshotAccount[] {
  return ledgers.flatMap((ledger) =>
    accountStates(ledger, occasion, scheme).flatMap((state, index) => {
      const account = ledger.accounts[index]
      if (account === undefined) return []
      return {
        code: account.code,
        platform: account.platform,
        name: account.name,
        unit: { code: ledger.unit.code, name: ledger.unit.name },
        lastUpdatedOn: account.lastPostedOn,
        verdict: state.verdict,
        // What is secret doesn't enter the snapshot, which many may read.
        conditions: state.failedBy.filter((id) => id !== 'state-secret'),
      }
    }),
  )
}

function rulesOf({ indicators }: Scheme): SnapshotRules {
  const accounts = indicators['new-media']
  return {
    minimumPerMonth: indicators['monthly-quota'].minimumPerMonth.value,
    maximumGapDays: accounts.maximumGapDays.value,
    interpretationsPerYear: indicators.interpretation.minimumPerYear.value,
    interpretationForms: indicators.interpretation.countedForms.value.map((form) => INTERPRETATION_FORM_LABELS[form]),
    conditions: [
      ...accounts.vetoConditions.value,
      ...accounts.usabilityConditions.value,
      { id: 'unregistered', label: '未备案' },
      { id: 'reopened', label: '关停后未经批准重新启用' },
    ],
    vetoConditions: accounts.vetoConditions.value.map(({ id }) => id),
  }
}

function withoutInterpretation({ ledgers, occasion, scheme, result }: JudgedPeriod): NamedUnit[] {
  const minimum = scheme.indicators.interpretation.minimumPerYear.value
  const counted = new Map(
    ledgers.map((ledger) => [
      ledger.unit.code,
      interpretationStates(ledger, occasion, scheme).filter((state) => state.isCounted).length,
    ]),
  )
  return result.units
    .filter((row) => row.verdict !== '不参评' && (counted.get(row.unit.code) ?? 0) < minimum)
    .map(named)
}

/** The facts of a circular out of a judged period: what is printed, nothing more. Throws UnknownCalendarYear. */
export function takeSnapshot(judged: JudgedPeriod): CircularSnapshot {
  const { result, ledgers, scheme, occasion } = judged
  const summary = summarise(result, ledgers, scheme, occasion)
  const ordered = ledgers.toSorted((a, b) => a.unit.order - b.unit.order)
  return {
    format: 1,
    period: occasion.period,
    checkedAt: occasion.at,
    isProvisional: occasion.isLive,
    groups: result.groups.map(({ group }) => group),
    units: volumeLines(result),
    publications: summary.publications,
    topByVolume: summary.topByVolume,
    belowQuota: summary.belowQuota,
    staleColumns: summary.staleColumns,
    accounts: accountLines({ ...judged, ledgers: ordered }),
    accountSummary: summary.accounts,
    disclosures: summary.disclosures,
    withoutInterpretation: withoutInterpretation(judged),
    interviews: result.units
      .filter((row) =>
        row.indicators.some(({ findings }) => findings.some((finding) => finding.proposes === 'interview')),
      )
      .map(named),
    vetoedUnits: result.units.filter((row) => row.isVetoed).map(named),
    rechecked: judged.rechecked ?? [],
    rules: rulesOf(scheme),
    checklists: judged.checklists ?? schemeChecklists(scheme),
  }
}
