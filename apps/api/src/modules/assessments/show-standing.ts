import type { Standing } from '@mingkao/contract'
import { monthOf } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { asSeenBy } from './as-seen-by.ts'
import { assessPeriod } from './assess-period.ts'
import type { Assessment } from './assessment.ts'
import { assessmentsRepository } from './assessments.repository.ts'
import { type EvidenceQuestion, type EvidenceRows, findEvidence } from './evidence.repository.ts'
import { rowsReferredTo } from './expand-evidence.ts'
import { findFrozenEvidence } from './frozen/frozen-evidence.repository.ts'
import { type AssessmentSource, openPeriod, type OpenedPeriod } from './open-period.ts'
import { inSnapshot } from './in-snapshot.ts'
import { requireIssued } from './require-issued.ts'
import { presentStanding } from './standing.presenter.ts'

export type StandingQuery = { code: string; period: string }

/** Who asks, and what the answer is judged by. */
export type Asking = { source: AssessmentSource; user: SignedInUser }

/** A unit's result in a period, and the rows behind it, of one state of the facts. */
export type UnitStanding = OpenedPeriod & { rows: EvidenceRows; today: string }

/** 自查得分 of one unit. @throws Refusal NOT_FOUND for an unknown unit, and as assessPeriod does */
export async function showStanding(asking: Asking, query: StandingQuery): Promise<Standing> {
  await requireIssued(asking, { period: query.period, unit: query.code })
  const { current, previous, rows, today } = await openStanding(asking, query)
  const { ledger, result, group } = standingOf(current, query.code)
  return presentStanding({ current, previous, ledger, result, group, rows, today })
}

/** What one unit's answer is made of. @throws Refusal NOT_FOUND */
export function standingOf(current: Assessment, code: string) {
  const ledger = current.ledgers.get(code)
  const result = current.results.get(code)
  if (!ledger || !result) throw new Refusal('NOT_FOUND', `${current.period.label}没有编码为“${code}”的单位，请核对。`)
  const group = current.district.groups.find((ranking) => ranking.group === result.unit.group)?.rows ?? []
  return { ledger, result, group }
}

/**
 * Result and rows. They are read one after the other; where facts changed in between, both are read again in one
 * snapshot, so that a list is always as long as the count it explains.
 */
export async function openStanding({ source, user }: Asking, { code, period }: StandingQuery): Promise<UnitStanding> {
  const found = await openPeriod(source, period)
  const opened = { ...found, current: asSeenBy(user, found.current, code) }
  const today = dayOfMoment(source.clock.now())
  const rows = await rowsBehind(source.db.pool, opened.current, { code, today })
  // What a closed period rests on was frozen with it: no other state of the facts can have come in between.
  if (opened.current.frozen || rows.version === opened.current.version) return { ...opened, rows, today }
  return inSnapshot(source.db.pool, async (client) => {
    const repository = assessmentsRepository(client)
    const now = source.clock.now()
    const current = asSeenBy(user, await assessPeriod(repository, period, now), code)
    const previous = current.previous === null ? null : await assessPeriod(repository, current.previous, now)
    return { current, previous, rows: await rowsBehind(client, current, { code, today }), today }
  })
}

/** 年度: the items of a closed quarter are those that were frozen with it. */
async function withFrozenQuarters(
  sql: Pool | PoolClient,
  { quarters }: Assessment,
  { question, rows }: { question: EvidenceQuestion; rows: EvidenceRows },
): Promise<EvidenceRows> {
  const frozen = await Promise.all(
    quarters.map(({ closingId, start, end }) =>
      findFrozenEvidence(sql, closingId, { ...question, from: monthOf(start), to: monthOf(end) }),
    ),
  )
  const isFrozen = (on: string) => quarters.some(({ start, end }) => on >= start && on <= end)
  const live = rows.publications.filter(({ on }) => !isFrozen(on))
  const publications = [...frozen.flatMap((part) => part.publications), ...live].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
  return {
    ...rows,
    publications,
    disclosures: Object.assign({}, rows.disclosures, ...frozen.map((part) => part.disclosures)),
  }
}

async function rowsBehind(
  sql: Pool | PoolClient,
  current: Assessment,
  { code, today }: { code: string; today: string },
): Promise<EvidenceRows> {
  const question: EvidenceQuestion = {
    unit: code,
    ...rowsReferredTo(standingOf(current, code).result),
    last: current.period.end,
    dataAsOf: current.period.dataAsOf,
    at: current.gatheredAt,
    runningMonth: monthOf(today),
  }
  const { frozen } = current
  if (!frozen) return withFrozenQuarters(sql, current, { question, rows: await findEvidence(sql, question) })
  const [now, then] = await Promise.all([
    findEvidence(sql, { ...question, from: null, to: null, columns: [], disclosures: [] }),
    findFrozenEvidence(sql, frozen.id, question),
  ])
  return { ...now, ...then }
}
