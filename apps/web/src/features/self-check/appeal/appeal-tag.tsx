import type { AppealState } from '@mingkao/contract'
import { StateTag } from '../../../components/state-tag.tsx'

const STATES = {
  open: { label: '申诉待裁定', tone: 'amber' },
  accepted: { label: '✓ 申诉成立', tone: 'green' },
  rejected: { label: '申诉已驳回', tone: 'neutral' },
  withdrawn: { label: '申诉已撤回', tone: 'neutral' },
  lapsed: { label: '申诉定稿时未裁定，按更正办理', tone: 'neutral' },
} as const satisfies Record<AppealState, unknown>

export function AppealTag({ state }: { state: AppealState }) {
  return <StateTag tone={STATES[state].tone}>{STATES[state].label}</StateTag>
}
