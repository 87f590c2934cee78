import { type ExemptionDetail, exemptionGrounds } from '@mingkao/contract'
import { addDays, dayLabel } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import { changeExemption, type Edited, type Writing } from './change-exemption.ts'
import type { ExemptionRow } from './exemptions.repository.ts'
import { whyNotDecide } from './list-exemptions.ts'

/**
 * 批准或不批准, by another than the one who asked. Approved, what is found of the subject in those days doesn't count; of the
 * whole unit it becomes 不参评. @throws Refusal FORBIDDEN, UNPROCESSABLE, and as changeExemption does
 */
export function decideExemption(
  asking: Writing,
  edited: Edited,
  verdict: 'approved' | 'refused',
): Promise<ExemptionDetail> {
  const { user, source } = asking
  return changeExemption(asking, { ...edited, kind: verdict }, (request, day) => {
    if (request.state !== 'open') throw new Refusal('UNPROCESSABLE', '这件申请不在待审批状态，请刷新后再看。')
    const why = whyNotDecide(user, request)
    if (why !== null) throw new Refusal('FORBIDDEN', why)
    if (verdict === 'approved' && request.endsOn < day) {
      throw new Refusal('UNPROCESSABLE', `申请的期限已于${dayLabel(request.endsOn)}届满，不能再批准。`)
    }
    const decision = { byId: user.id, by: user.name, at: source.clock.now(), reason: edited.reason }
    const change = { state: verdict, decision }
    if (verdict === 'refused' || request.kind !== 'unit') return { change }
    return {
      change,
      async write(writes) {
        if (await writes.exemptUnit(request.id, unitReason(request))) return
        throw new Refusal('UNPROCESSABLE', '该单位在这段时间已经设为不参评，请先到“单位”里核对。')
      },
    }
  })
}

/** 收回 what was approved, from today on: what was found before stays excused. @throws Refusal UNPROCESSABLE, and as changeExemption does */
export function revokeExemption(asking: Writing, edited: Edited): Promise<ExemptionDetail> {
  return changeExemption(asking, { ...edited, kind: 'revoked' }, ({ state, term, unitExemptionId }, day) => {
    if (state !== 'approved') throw new Refusal('UNPROCESSABLE', '只有已批准的免考可以收回。')
    if (term === 'over') throw new Refusal('UNPROCESSABLE', '免考期限已满，不需要收回。')
    const endedOn = addDays(day, -1)
    return {
      change: { state: 'revoked', endedOn },
      async write(writes) {
        if (unitExemptionId !== null) await writes.endUnitExemption(unitExemptionId, endedOn)
      },
    }
  })
}

/** 撤回, before it is decided: by the unit, or by whoever asked for it. @throws Refusal FORBIDDEN, UNPROCESSABLE, and as changeExemption does */
export function withdrawExemption(asking: Writing, edited: Edited): Promise<ExemptionDetail> {
  const { user } = asking
  return changeExemption(asking, { ...edited, kind: 'withdrawn' }, ({ state, askedById }) => {
    if (state !== 'open') throw new Refusal('UNPROCESSABLE', '只有待审批的申请可以撤回。')
    if (user.role === 'office' && askedById !== user.id) {
      throw new Refusal('FORBIDDEN', '单位提出的申请由单位自己撤回；不同意的，请选择“不批准”。')
    }
    return { change: { state: 'withdrawn' } }
  })
}

function unitReason({ ground, note }: ExemptionRow): string {
  return `${exemptionGrounds[ground]}（${note.replace(/[。；，]+$/u, '')}）`
}
