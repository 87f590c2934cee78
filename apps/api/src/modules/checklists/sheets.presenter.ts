import type {
  AttachmentRef,
  GivenAnswer,
  InspectionLine,
  InspectionSheet,
  InspectionSheetDetail,
} from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { ItemRow } from './checklists.repository.ts'
import type { AnswerRow, SheetRow } from './inspections.repository.ts'
import { contradictionOf } from './system/contradiction-of.ts'
import type { SystemSight } from './system/see-system.ts'

type Files = { answers: ReadonlyMap<string, AttachmentRef[]>; scan: AttachmentRef[] }
type Seen = { sheet: SheetRow; sight: SystemSight; user: Pick<SignedInUser, 'id' | 'role'> }

export function presentSheetLine(row: SheetRow): InspectionSheet {
  return {
    id: row.id,
    round: row.round,
    roundState: row.roundState,
    checklist: row.checklist,
    period: row.period,
    periodLabel: row.periodLabel,
    unit: row.unit,
    group: row.group,
    state: row.state,
    dueOn: row.dueOn,
    isLate: row.isLate,
    answered: row.answered,
    items: row.items,
    submittedBy: row.submittedBy,
    submittedAt: row.submittedAt,
    version: row.version,
  }
}

export function presentSheet({ sheet, sight, user }: Seen, files: Files): InspectionSheetDetail {
  const { source, handlerId, handlerName, handlerSignedAt, leaderId, leaderName, leaderSignedOn } = sheet
  const { returnReason, returnedBy, returnedAt } = sheet
  return {
    ...presentSheetLine(sheet),
    source,
    lines: linesOf({ sheet, sight, user }, files.answers),
    handler:
      handlerName === null || handlerSignedAt === null
        ? null
        : { name: handlerName, at: handlerSignedAt, isYou: handlerId === user.id },
    leader:
      leaderName === null || leaderSignedOn === null
        ? null
        : { name: leaderName, on: leaderSignedOn, byAccount: leaderId !== null, scan: files.scan },
    returned:
      returnReason === null || returnedBy === null || returnedAt === null
        ? null
        : { reason: returnReason, by: returnedBy, at: returnedAt },
  }
}

/** Every item with both sides, by the items' order. */
export function linesOf({ sheet, sight, user }: Seen, files?: Files['answers']): InspectionLine[] {
  const given = new Map(sheet.given.map((answer) => [answer.item, answer]))
  const look = sight.of(sheet.unit.code)
  return sheet.lines.map((item) => {
    const { prefill: _prefill, ...shown } = item
    // 涉密 is for the office and the unit concerned.
    if (user.role === 'leader' && sight.isConfidential(item)) return withheld(shown)
    const answer = given.get(item.id)
    const system = look(item)
    return {
      item: shown,
      system,
      given: answer ? presentAnswer(answer, files?.get(String(answer.id)) ?? []) : null,
      contradiction: contradictionOf(answer?.answer ?? null, system, item),
      isWithheld: false,
    }
  })
}

function withheld(item: Omit<ItemRow, 'prefill'>): InspectionLine {
  const system = { applies: true, answer: null, sentence: null, findings: [] }
  return { item, system, given: null, contradiction: null, isWithheld: true }
}

function presentAnswer({ id: _id, item: _item, ...answer }: AnswerRow, attachments: AttachmentRef[]): GivenAnswer {
  return { ...answer, attachments, isChanged: answer.prefilled !== null && answer.prefilled !== answer.answer }
}
