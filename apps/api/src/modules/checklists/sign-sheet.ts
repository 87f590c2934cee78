import type { InspectionSheetDetail } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import { changeSheet, type OpenSheet, requireFillable, requireVersion, type Writing } from './change-sheet.ts'
import { SIGNATURE_RECORD } from './show-sheets.ts'
import { linesOf } from './sheets.presenter.ts'

type Signature = { as: 'handler' | 'leader'; name: string; signedOn: string | null; scan: string[] }
export type Signing = Signature & { id: number; version: number }

/**
 * 签字. 经办人员 signs by the account that is signed in; with it, what the system prefilled and nobody changed is taken as
 * answered. 分管领导 signs by another account of the unit, or by a scanned page with the day on it.
 * @throws Refusal CONFLICT, UNPROCESSABLE naming what is missing
 */
export function signSheet(writing: Writing, { id, version, ...signing }: Signing): Promise<InspectionSheetDetail> {
  return changeSheet(writing, id, async (open) => {
    requireFillable(open.sheet)
    await requireVersion(open, version)
    if (signing.as === 'handler') await signAsHandler(open, writing, signing.name)
    else await signAsLeader(open, writing, signing)
    const words = signing.as === 'handler' ? '经办人员' : '分管领导'
    return { action: 'sign-self-inspection', note: { signed: words, name: signing.name } }
  })
}

async function signAsHandler(open: OpenSheet, { user }: Writing, name: string): Promise<void> {
  const { writes, sheet, sight, now } = open
  requireComplete(open, user)
  const look = sight.of(sheet.unit.code)
  const given = new Set(sheet.given.map(({ item }) => item))
  const prefilled = sheet.lines.flatMap((line) => {
    const { answer, sentence } = look(line)
    if (given.has(line.id) || answer === null) return []
    const basis = sentence === null ? [] : [sentence]
    return [{ item: line.id, answer, note: '', evidence: '', prefilled: answer, basis }]
  })
  await writes.keepPrefilled(sheet.id, prefilled, user.name, now)
  await writes.sign(sheet.id, { as: 'handler', id: user.id, name, at: now })
}

async function signAsLeader(
  { tx, writes, sheet, today }: OpenSheet,
  { user }: Writing,
  { name, signedOn, scan }: Signature,
): Promise<void> {
  if (sheet.handlerId === null) throw new Refusal('UNPROCESSABLE', '请经办人员先签字，再由分管领导签字。')
  const byAccount = sheet.handlerId !== user.id && scan.length === 0
  if (!byAccount) {
    if (scan.length === 0) {
      throw wrong('scan', '经办人员不能代签：请分管领导用本单位的另一个账号签字，或上传已签字页的扫描件。')
    }
    if (signedOn === null) throw wrong('signedOn', '请填写签字页上的日期。')
    if (signedOn > today) throw wrong('signedOn', '签字日期不能晚于今天。')
  }
  await bindAttachments(tx, { record: { kind: SIGNATURE_RECORD, id: String(sheet.id) }, attachments: scan, user })
  await writes.sign(sheet.id, {
    as: 'leader',
    id: byAccount ? user.id : null,
    name,
    on: byAccount ? today : (signedOn ?? today),
  })
}

/** Nothing is left open, and every contradiction has the unit's own words beside it. @throws Refusal UNPROCESSABLE */
export function requireComplete({ sheet, sight }: OpenSheet, user: Writing['user']): void {
  const lines = linesOf({ sheet, sight, user })
  const open = lines.filter(({ given, system }) => given === null && system.answer === null)
  if (open.length > 0) {
    const places = open.map(({ item }) => item.position)
    const more = places.length > 5 ? '等' : ''
    throw new Refusal('UNPROCESSABLE', `还有${open.length}项没有填：第${places.slice(0, 5).join('、')}项${more}。`)
  }
  const silent = lines.find(({ contradiction, given }) => contradiction !== null && given?.note.trim() === '')
  if (silent) {
    const { position } = silent.item
    throw wrong('note', `第${position}项与系统数据不一致，请在说明里写明情况：${silent.contradiction ?? ''}。`)
  }
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
