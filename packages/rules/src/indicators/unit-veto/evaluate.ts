import { ZERO } from '../../kernel/exact.ts'
import { draft, findingId } from '../../kernel/finding.ts'
import type { Judge, Judgement, JudgingContext } from '../../kernel/indicator.ts'
import { isConfidentialCondition, vetoEvidence } from '../../kernel/vetoes.ts'
import { standingVetoes } from './facts.ts'
import type { UnitVetoParameters } from './parameters.ts'

const NOTHING: Judgement = { earned: ZERO, bonus: ZERO, findings: [], isShared: true }

/** 单位一票否决: one confirmed condition fails the unit; no score is shown. */
export function prepareUnitVeto(parameters: UnitVetoParameters, context: JudgingContext): Judge {
  const labels = new Map(parameters.conditions.value.map((condition) => [condition.id, condition.label]))

  return (ledger) => {
    if (ledger.vetoes.length === 0) return NOTHING
    const findings = standingVetoes(ledger, context.occasion).map((veto) => {
      const label = labels.get(veto.condition) ?? veto.condition
      const note = veto.note === null || veto.note === '' ? '' : `（${veto.note}）`
      const isConfirmed = veto.state === 'confirmed'
      const finding = draft({
        id: findingId('unit-veto', veto.id),
        indicator: 'unit-veto',
        outcome: isConfirmed ? 'vetoed' : 'undetermined',
        sentence: isConfirmed ? `${label}${note}，一票否决` : `疑似${label}${note}，尚待第二人确认，确认前不计`,
        source: parameters.conditions.source,
        subject: { kind: 'unit', code: ledger.unit.code },
        evidence: vetoEvidence(veto),
      })
      finding.advice = isConfirmed ? '请立即整改并报送整改情况' : '请由第二人核实确认或排除'
      finding.since = veto.foundOn
      finding.isConfidential = isConfidentialCondition(veto.condition)
      return finding
    })
    return { earned: ZERO, bonus: ZERO, findings }
  }
}
