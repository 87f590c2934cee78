import type { CircularDraft } from '@mingkao/contract'
import { today } from '../../domain-day.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { periodStage } from '../periods/index.ts'
import { circularsRepository } from './circulars.repository.ts'
import { requireContent } from './require-content.ts'
import { type Asking, NO_READER, readerOf, requireCircular } from './list-circulars.ts'
import { hashOfFacts, readFacts } from './read-facts.ts'
import { findCorrected } from './find-corrected.ts'

const MARKS = { open: '草稿', draft: '征求意见稿', final: '送审稿', issued: '送审稿' } as const

/** A circular with its words, facts and issue, as the editor needs it. @throws Refusal NOT_FOUND, and as openPeriod does */
export async function showDraft({ source, user }: Asking, id: number): Promise<CircularDraft> {
  return readDraft(source, id, readerOf(user))
}

export async function readDraft(source: AssessmentSource, id: number, reader = NO_READER): Promise<CircularDraft> {
  const { pool } = source.db
  const circular = await requireCircular(pool, id, reader)
  const [content, { stage, closing }] = await Promise.all([
    requireContent(pool, id),
    periodStage(pool, circular.period),
  ])
  const { template, issuance } = content
  const common = { ...circular, stage, template, issuance, today: today(source.clock) }
  if (content.facts) {
    const last = await requireContent(pool, await circularsRepository(pool).findLast(circular.corrects?.id ?? id))
    return {
      ...common,
      mark: null,
      facts: content.facts,
      factsHash: hashOfFacts(content.facts),
      factsAt: circular.changedAt,
      hasNewerClosing: closing !== null && closing.version > (last.closingVersion ?? closing.version),
    }
  }
  const corrected = await findCorrected(pool, circular)
  const { facts, hash, assessment } = await readFacts(source, circular.period, corrected)
  return {
    ...common,
    mark: MARKS[stage],
    facts,
    factsHash: hash,
    factsAt: assessment.gatheredAt.toISOString(),
    hasNewerClosing: false,
  }
}
