import type { AppealDetail } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import { changeAppeal, type Edited, type Writing } from './change-appeal.ts'
import { requireDecider } from './makers.ts'

/**
 * 裁定: accepted, the finding doesn't count any more and is kept; rejected, it counts as before. By an office admin other than
 * the finding's maker. @throws Refusal FORBIDDEN for the maker, UNPROCESSABLE, and as changeAppeal does
 */
export function decideAppeal(asking: Writing, edited: Edited, verdict: 'accepted' | 'rejected'): Promise<AppealDetail> {
  const { user, source } = asking
  return changeAppeal(asking, edited, async (appeal, tx) => {
    if (appeal.state !== 'open') throw new Refusal('UNPROCESSABLE', '这件申诉不在待裁定状态，请刷新后再看。')
    const note = await requireDecider(tx.client, user, appeal)
    const decision = { byId: user.id, by: user.name, at: source.clock.now(), reason: edited.reason }
    return { kind: verdict, state: verdict, decision, note }
  })
}

/** 撤销裁定: it waits to be decided anew, and the finding counts until then. @throws Refusal UNPROCESSABLE, and as changeAppeal does */
export function reopenAppeal(asking: Writing, edited: Edited): Promise<AppealDetail> {
  return changeAppeal(asking, edited, ({ state }) => {
    if (state !== 'accepted' && state !== 'rejected')
      throw new Refusal('UNPROCESSABLE', '这件申诉还没有裁定，不需要撤销。')
    return { kind: 'reopened', state: 'open', decision: null }
  })
}

/** 撤回 by the unit, before it is decided; it may appeal again within the window. @throws Refusal UNPROCESSABLE, and as changeAppeal does */
export function withdrawAppeal(asking: Writing, edited: Edited): Promise<AppealDetail> {
  return changeAppeal(asking, edited, ({ state }) => {
    if (state !== 'open') throw new Refusal('UNPROCESSABLE', '只有待裁定的申诉可以撤回。')
    return { kind: 'withdrawn', state: 'withdrawn', decision: null }
  })
}
