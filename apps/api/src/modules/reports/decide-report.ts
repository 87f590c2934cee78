import type { Report } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import { tellAbout } from '../notifications/index.ts'
import { type Changing, changeWaiting, type Seen, wholeReport } from './change-report.ts'
import { addItem } from './report-kinds.ts'
import type { ReportRow } from './reports.repository.ts'
import { newsOf } from './submit-report.ts'

/**
 * 采纳: the row is added to its own register, in one transaction with the decision, and counts from then on.
 * @throws Refusal as changeWaiting and the register do; FORBIDDEN for one's own
 */
export function acceptReport(changing: Changing, { reason, ...seen }: Seen & { reason?: string | undefined }) {
  return decide(changing, seen, { state: 'accepted', reason: reason === undefined || reason === '' ? null : reason })
}

/** 退回, with the reason the unit reads. @throws Refusal as changeWaiting does; FORBIDDEN for one's own */
export function refuseReport(changing: Changing, { reason, ...seen }: Seen & { reason: string }) {
  return decide(changing, seen, { state: 'refused', reason })
}

type Verdict = { state: 'accepted' | 'refused'; reason: string | null }

function decide(changing: Changing, seen: Seen, { state, reason }: Verdict): Promise<Report> {
  const { write, clock, user } = changing
  const isAccepted = state === 'accepted'
  const action = isAccepted ? 'accept-report' : 'refuse-report'
  return changeWaiting(changing, { ...seen, action }, async (tx, before, reports) => {
    requireAnother(before, user.id)
    const adding = { write, clock, unit: before.unit.code }
    const recordId = isAccepted ? await addItem(tx, adding, before.item) : null
    const id = String(before.id)
    await reports.decide(id, { state, by: user.name, at: clock.now(), reason, recordId })
    const after = await wholeReport(tx, (await reports.find(id)) ?? before)
    const title = isAccepted ? '报送已采纳，自此计入' : '报送被退回'
    const users = [before.submittedById]
    const to = isAccepted ? { users, units: [before.unit.code] } : { users }
    await tellAbout(tx, [newsOf(after, title, to)], clock.now())
  })
}

function requireAnother({ submittedById }: ReportRow, userId: string): void {
  if (submittedById === userId) throw new Refusal('FORBIDDEN', '自己报送的，请由另一位管理员审核。')
}
