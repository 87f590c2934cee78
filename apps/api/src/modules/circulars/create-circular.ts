import type { Circular } from '@mingkao/contract'
import { addDays, REPORT_DAYS } from '@mingkao/rules'
import type { Clock } from '../../clock.ts'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { periodStage } from '../periods/index.ts'
import { circularWritesRepository, type NewCircular } from './circular-writes.repository.ts'
import { circularsRepository } from './circulars.repository.ts'
import { requireCircular } from './list-circulars.ts'
import { readFacts } from './read-facts.ts'
import { requireContent } from './require-content.ts'
import { selfCheckDay } from './self-check-day.ts'
import { chooseContent, type TemplateName } from './templates/choose-content.ts'

type Drafting = { writing: WriteContext; clock: Clock; source: AssessmentSource }

/**
 * 起草通报 of a period, its facts read afresh until it is issued. One a period.
 * @throws Refusal NOT_FOUND, UNPROCESSABLE where the period has its circular already, and as openPeriod does
 */
export async function createCircular(
  { writing, clock, source }: Drafting,
  { period, template }: { period: string; template?: TemplateName | undefined },
): Promise<Circular> {
  const { facts } = await readFacts(source, period, null)
  return withSqlTransaction(writing, async (tx) => {
    const writes = circularWritesRepository(tx.client)
    await writes.takeTurn()
    if ((await circularsRepository(tx.client).findRegular(period)) !== null) {
      throw new Refusal('UNPROCESSABLE', '这个周期已有通报，请从列表中打开；数据有误的，在已印发的通报上起草更正通报。')
    }
    const today = dayOfMoment(clock.now())
    const content = await chooseContent(tx.client, { kind: 'regular', named: template, groups: facts.groups })
    return addDraft(tx, {
      period,
      corrects: null,
      template: content,
      issuer: await issuerOf(tx),
      reportDueOn: addDays(today, REPORT_DAYS.value),
      selfCheckDueOn: selfCheckDay(facts.period),
      by: writing.actor.name,
      at: clock.now(),
    })
  })
}

/**
 * 起草更正通报 of an issued circular, once the period has a closing newer than what was issued last.
 * @throws Refusal NOT_FOUND, UNPROCESSABLE where there is nothing to correct or a draft is being written already
 */
export async function correctCircular(
  { writing, clock }: Drafting,
  { id, template }: { id: number; template?: TemplateName | undefined },
): Promise<Circular> {
  return withSqlTransaction(writing, async (tx) => {
    const writes = circularWritesRepository(tx.client)
    await writes.takeTurn()
    const circular = await requireCircular(tx.client, id)
    const first = circular.corrects?.id ?? id
    await requireNewerClosing(tx, circular, first)
    const { issuance, facts } = await requireContent(tx.client, first)
    const content = await chooseContent(tx.client, { kind: 'correction', named: template, groups: facts?.groups ?? [] })
    return addDraft(tx, {
      period: circular.period,
      corrects: first,
      template: content,
      issuer: issuance.issuer,
      reportDueOn: null,
      selfCheckDueOn: null,
      by: writing.actor.name,
      at: clock.now(),
    })
  })
}

async function requireNewerClosing({ client }: SqlTransaction, circular: Circular, first: number): Promise<void> {
  if (circular.state === 'draft') throw new Refusal('UNPROCESSABLE', '草稿还没有印发，请直接修改。')
  const repository = circularsRepository(client)
  const drafts = await repository.list({ unit: null, user: '' }, { issuedOnly: false, period: circular.period })
  if (drafts.some(({ state, corrects }) => state === 'draft' && corrects?.id === first)) {
    throw new Refusal('UNPROCESSABLE', '已有一份更正通报在起草，请从列表中打开。')
  }
  const { closing } = await periodStage(client, circular.period)
  const last = await requireContent(client, await repository.findLast(first))
  if (closing === null || closing.version <= (last.closingVersion ?? 0)) {
    throw new Refusal('UNPROCESSABLE', '定稿没有新的更正版本，没有可更正的内容；请先在考核周期里作出更正。')
  }
}

async function addDraft(tx: SqlTransaction, draft: NewCircular): Promise<Circular> {
  const id = await circularWritesRepository(tx.client).add(draft)
  const { period, corrects, template } = draft
  await tx.audit({
    action: corrects === null ? 'draft-circular' : 'draft-correction',
    entity: 'circular',
    entityId: id,
    after: { period, corrects, template: `${template.id} ${template.version}` },
  })
  return requireCircular(tx.client, id)
}

/** 发文机关 until the office writes another. */
async function issuerOf({ client }: SqlTransaction): Promise<string> {
  const district = await circularsRepository(client).findDistrict()
  return `${district ?? ''}人民政府办公室`
}
