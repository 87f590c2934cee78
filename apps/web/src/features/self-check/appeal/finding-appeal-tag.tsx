import type { Finding } from '@mingkao/contract'
import { AppealTag } from './appeal-tag.tsx'
import { useAppealWindow } from './use-appeal-window.ts'

/** How far the appeal against a finding has come, in its row; nothing where there is none. */
export function FindingAppealTag({ finding, code }: { finding: Pick<Finding, 'id'>; code: string }) {
  const appeal = useAppealWindow(code)?.appeals.find(({ findingId }) => findingId === finding.id)
  return appeal ? <AppealTag state={appeal.state} /> : null
}
