import type { VetoFinding } from '@mingkao/contract'
import { useState } from 'react'
import { ReasonModal } from '../../components/register/reason-modal.tsx'
import { SelectionBar } from '../../components/register/selection-bar.tsx'
import { client } from '../../lib/api-client.ts'
import { subjectOf } from './veto-labels.tsx'

type Decision = 'confirmed' | 'dismissed'

const verbs: Readonly<Record<Decision, string>> = { confirmed: '确认', dismissed: '排除' }

/** 成批确认或排除 of what is chosen and still waits: all for one reason, or none. */
export function BulkDecision({ findings, onDone }: { findings: readonly VetoFinding[]; onDone: () => void }) {
  const [decision, setDecision] = useState<Decision | null>(null)
  const waiting = findings.filter(({ state }) => state === 'suspected')
  const actions = (['confirmed', 'dismissed'] as const).map((key) => ({
    key,
    label: `${verbs[key]} ${waiting.length} 项待核实的`,
    isDangerous: key === 'confirmed',
    onClick: () => setDecision(key),
  }))
  return (
    <>
      <SelectionBar
        count={findings.length}
        measure="项"
        actions={waiting.length === 0 ? [] : actions}
        onClear={onDone}
      />
      {decision !== null && (
        <ReasonModal
          title={`成批${verbs[decision]}`}
          okText={`${verbs[decision]} ${waiting.length} 项`}
          isDangerous={decision === 'confirmed'}
          intro={
            <>
              {decision === 'confirmed'
                ? '确认后立即计入考核；其中有一项不能由您核实的，全部不办理。'
                : '排除后不计入考核，事项和理由仍然保留；其中有一项不能由您核实的，全部不办理。'}
              {waiting.map((finding) => (
                <span key={finding.id} style={{ display: 'block' }}>
                  {subjectOf(finding)}：{finding.conditionLabel}
                </span>
              ))}
            </>
          }
          write={({ reason }) =>
            client.vetoes.decideMany({
              findings: waiting.map(({ id, version }) => ({ id, version })),
              decision,
              reason,
            })
          }
          done={`已${verbs[decision]} ${waiting.length} 项`}
          onClose={() => setDecision(null)}
          onDone={onDone}
        />
      )}
    </>
  )
}
