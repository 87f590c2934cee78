import { ChangeHistory } from '../change-history.tsx'
import { Section } from './fact-list.tsx'

type Step<Kind extends string> = { at: string; actor: string; kind: Kind; note: string }

type Props<Kind extends string> = { steps: readonly Step<Kind>[]; labels: Readonly<Record<Kind, string>> }

/** 办理过程: each step with what was said to it. */
export function StepHistory<Kind extends string>({ steps, labels }: Props<Kind>) {
  return (
    <Section title="办理过程">
      <ChangeHistory
        entries={steps.map(({ at, actor, kind, note }) => ({
          at,
          actor,
          act: note === '' ? labels[kind] : `${labels[kind]}：${note}`,
          reason: null,
          fields: [],
        }))}
      />
    </Section>
  )
}
