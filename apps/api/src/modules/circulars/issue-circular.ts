import type { Circular, CircularDraft, IssueCircular } from '@mingkao/contract'
import {
  checkConformity,
  checkTemplate,
  type CircularModel,
  composeCircular,
  renderDocx,
  renderHtml,
  surroundingsOf,
} from '@mingkao/circular'
import { dayLabel } from '@mingkao/rules'
import type { Clock } from '../../clock.ts'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type AssessmentSource, openPeriod } from '../assessments/index.ts'
import { tellAbout } from '../notifications/index.ts'
import { markIssued, periodStage } from '../periods/index.ts'
import { circularWritesRepository } from './circular-writes.repository.ts'
import { requireCircular } from './list-circulars.ts'
import { addresseesOf } from './named-problems.ts'
import { refuseBlocks } from './refuse-blocks.ts'
import { readDraft } from './show-draft.ts'

type Issuing = { writing: WriteContext; clock: Clock; source: AssessmentSource; userId: string | null }

/**
 * 印发: number and date are written, all it says is frozen with the files it is sent out as, the period becomes 已通报 and
 * every unit is told. Once.
 * @throws Refusal NOT_FOUND, CONFLICT where words or facts are others than were looked at, UNPROCESSABLE where the period
 *   isn't closed, the number is taken, the date doesn't fit, or something is wrong with the document
 */
export async function issueCircular(
  { writing, clock, source, userId }: Issuing,
  input: IssueCircular,
): Promise<Circular> {
  const draft = await readDraft(source, input.id)
  const overtaken = () => movedOn({ source }, input)
  if (draft.state === 'issued' || draft.version !== input.version) throw await overtaken()
  requireClosed(draft)
  if (draft.factsHash !== input.factsHash) throw await overtaken()
  requireChange(draft)
  requireDay(draft, input.issuedOn, dayOfMoment(clock.now()))
  const model = compose(draft, input)
  const html = new TextEncoder().encode(renderHtml(model))
  const docx = await renderDocx(model)
  const { current } = await openPeriod(source, draft.period)
  return withSqlTransaction(writing, async (tx) => {
    const writes = circularWritesRepository(tx.client)
    await writes.takeTurn()
    const { closing } = await periodStage(tx.client, draft.period)
    if (closing === null || current.frozen?.hash !== closing.hash) throw await overtaken()
    const taken = await writes.findNumbered(input.documentNumber)
    // 另一人刚印发的就是这一份
    if (taken?.id === input.id) throw await overtaken()
    if (taken) throw new Refusal('UNPROCESSABLE', `文号已用于“${taken.title}”，请核对。`, numberField)
    const issued = {
      title: titleOf(model),
      documentNumber: input.documentNumber,
      issuedOn: input.issuedOn,
      facts: draft.facts,
      model,
      closing,
      by: writing.actor.name,
      at: clock.now(),
    }
    if (!(await writes.issue(input.id, input.version, issued))) throw await overtaken()
    await writes.addFiles(input.id, { html, docx })
    await writes.addUnits(input.id, addresseesOf(draft.facts, current))
    await markIssued(tx, draft.period)
    await note(tx, draft, { ...issued, acceptsDeviations: input.acceptsDeviations })
    await tellAbout(tx, [newsOf(draft, issued, userId)], clock.now())
    return requireCircular(tx.client, input.id)
  })
}

const numberField = { fields: [{ path: 'documentNumber', message: '文号已被使用' }] }

function requireClosed({ stage }: CircularDraft): void {
  if (stage === 'final' || stage === 'issued') return
  throw new Refusal('UNPROCESSABLE', '这个考核周期还没有定稿，结果还会变动；请先定稿，再印发通报。')
}

function requireChange(draft: CircularDraft): void {
  if (draft.facts.correction?.changes.length === 0) {
    throw new Refusal('UNPROCESSABLE', '与已印发的通报相比没有变化，不需要更正。')
  }
}

/** Words or facts are others than were looked at, or it is out already: by whom, and under which number. */
async function movedOn({ source }: Pick<Issuing, 'source'>, { id, version }: IssueCircular): Promise<Refusal> {
  const current = await readDraft(source, id)
  return new Refusal('CONFLICT', overtakenWords(current, version), {
    data: { current, currentVersion: current.version, yourVersion: version },
  })
}

function overtakenWords({ state, issuedBy, documentNumber, changedBy, version }: CircularDraft, seen: number): string {
  if (state === 'issued') {
    return `这份通报刚由${issuedBy ?? '他人'}印发，文号${documentNumber ?? '见原件'}；您这次没有重复印发，请看已印发的一份。`
  }
  if (version !== seen) return `通报的文字刚由${changedBy}修改，您这次没有印发，请核对最新的一稿后再印发。`
  return '通报的数据刚有变化，您这次没有印发，请核对最新的数据后再印发。'
}

function requireDay({ facts }: CircularDraft, issuedOn: string, today: string): void {
  const fields = [{ path: 'issuedOn', message: '请核对印发日期' }]
  if (issuedOn > today) throw new Refusal('UNPROCESSABLE', '印发日期不能晚于今天。', { fields })
  if (issuedOn < facts.checkedAt.day) {
    throw new Refusal('UNPROCESSABLE', `印发日期不能早于检查时点（${dayLabel(facts.checkedAt.day)}）。`, { fields })
  }
}

function compose({ facts, template, issuance }: CircularDraft, input: IssueCircular): CircularModel {
  refuseBlocks(checkTemplate(template, surroundingsOf(facts)))
  const { documentNumber, issuedOn, acceptsDeviations } = input
  const model = composeCircular(facts, template, { ...issuance, documentNumber, issuedOn })
  const problems = checkConformity(model).flatMap(({ problem }) => problem ?? [])
  if (problems.length > 0 && !acceptsDeviations) {
    throw new Refusal('UNPROCESSABLE', `版式核对有 ${problems.length} 处不合：${problems.join('；')}。`)
  }
  return model
}

function titleOf({ title }: CircularModel): string {
  return title.map((line) => line.map(({ text }) => text).join('')).join('')
}

type Printed = { title: string; documentNumber: string; issuedOn: string; closing: { version: number; hash: string } }

function note(
  tx: SqlTransaction,
  { id, period, kind }: CircularDraft,
  issued: Printed & { acceptsDeviations: boolean },
) {
  const { title, documentNumber, issuedOn, closing, acceptsDeviations } = issued
  return tx.audit({
    action: 'issue-circular',
    entity: 'circular',
    entityId: id,
    before: { state: 'draft' },
    after: {
      state: 'issued',
      period,
      kind,
      title,
      documentNumber,
      issuedOn,
      closing: closing.version,
      hash: closing.hash,
      acceptsDeviations,
    },
  })
}

function newsOf(draft: CircularDraft, { title, documentNumber }: Printed, except: string | null) {
  return {
    kind: 'circular',
    subject: String(draft.id),
    title: `印发通报（${documentNumber}）`,
    detail: `${title}。请阅读并确认已阅。`,
    href: hrefOf(draft.id),
    to: { units: draft.facts.units.map(({ code }) => code) },
    except,
  } as const
}

export function hrefOf(circular: number): string {
  return `/circulars/${circular}`
}
