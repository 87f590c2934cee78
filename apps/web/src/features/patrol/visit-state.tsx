import type { PatrolVisit } from '@mingkao/contract'
import { StateTag } from '../../components/state-tag.tsx'
import { resultWords } from './patrol-labels.ts'

/** A visit's result in words. Red is for what is overdue: a page that can't be reached is not. */
export function VisitState({ visit }: { visit: Pick<PatrolVisit, 'state' | 'outcome' | 'failure'> }) {
  return <StateTag tone={toneOf(visit)}>{resultWords(visit)}</StateTag>
}

function toneOf({ state, outcome }: Pick<PatrolVisit, 'state' | 'outcome'>) {
  if (state === 'visiting') return 'accent'
  if (state !== 'done') return 'neutral'
  return outcome === 'found' ? 'green' : 'amber'
}
