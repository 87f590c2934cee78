import {
  CHANGED_KINDS,
  type ChangedEntries,
  type ChangedKind,
  type PendingCorrections,
  type PeriodDifference,
} from '@mingkao/contract'
import type { PoolClient } from 'pg'
import { assessKnown, assessmentsRepository, closingOf, inSnapshot } from '../assessments/index.ts'
import { compareResults, isSame } from './compare-results.ts'
import type { Comparison } from './pending/changed-fact.ts'
import { changedFacts, ENTRIES_A_PAGE, entriesOf } from './pending/changed-entries.ts'
import { type ChangedPublications, findChangedPublications } from './pending/changed-publications.repository.ts'
import { effectOf, type Effects, effectsOf } from './pending/effects.ts'
import { sourceOf } from './pending/noted-changes.ts'
import { findNotedChanges, findTitles } from './pending/noted-changes.repository.ts'
import { disclosuresOf } from './pending/changed-registers.ts'
import type { Asking } from './show-period.ts'

/**
 * 待更正: the frozen result beside one of all that is known now about the period, and every changed row that could move it.
 * Nothing frozen moves.
 * @throws Refusal NOT_FOUND for a period that is not closed, and as assessFacts does
 */
export function showPendingCorrections(asking: Asking, id: string): Promise<PendingCorrections> {
  return inSnapshot(asking.db.pool, async (client) => {
    const { comparison, ...changes } = await findChanges(client, asking, { id, page: 1 })
    const difference = compareResults(comparison.frozen, comparison.known, changes.isOffice)
    const kinds = CHANGED_KINDS.map((kind) => changes.entries(kind)).filter(({ total }) => total > 0)
    const total = kinds.reduce((sum, kind) => sum + kind.total, 0)
    const { version, closedAt } = comparison.frozen.frozen ?? { version: 1, closedAt: comparison.frozen.gatheredAt }
    const isEmpty = total === 0 && isSame(difference)
    return { version, closedAt: closedAt.toISOString(), total, kinds, difference, isEmpty }
  })
}

/** One page of the changed rows of one kind. @throws Refusal as showPendingCorrections does */
export function showChangedRows(
  asking: Asking,
  { id, kind, page }: { id: string; kind: ChangedKind; page: number },
): Promise<ChangedEntries> {
  return inSnapshot(asking.db.pool, async (client) => (await findChanges(client, asking, { id, page })).entries(kind))
}

/** A closing beside the one before it. @throws Refusal NOT_FOUND */
export async function showDifference(
  { db, user }: Asking,
  { id, closing }: { id: string; closing: number },
): Promise<PeriodDifference> {
  const [before, after] = [await closingOf(db.pool, id, closing - 1), await closingOf(db.pool, id, closing)]
  return compareResults(before, after, user.role === 'office')
}

async function findChanges(client: PoolClient, { clock, user }: Asking, { id, page }: { id: string; page: number }) {
  const frozen = await closingOf(client, id)
  const comparison: Comparison = { frozen, known: await assessKnown(assessmentsRepository(client), id, clock.now()) }
  const effects = effectsOf(compareResults(comparison.frozen, comparison.known, true), comparison)
  const publications = await findChangedPublications(client, comparison, {
    limit: ENTRIES_A_PAGE,
    offset: (page - 1) * ENTRIES_A_PAGE,
  })
  const documents = [comparison.frozen, comparison.known].flatMap((assessment) => [...disclosuresOf(assessment).keys()])
  const all = changedFacts(comparison, await findTitles(client, frozen, [...new Set(documents)]))
  const notedOf = await findNotedChanges(client, frozen, all)
  const facts = all.filter((fact) => !(fact.isDerived && isOfItems(fact.id, publications, notedOf(fact).noted?.entity)))
  const isOffice = user.role === 'office'
  const entries = (kind: ChangedKind) =>
    kind === 'publication'
      ? publicationEntries(publications, page, effects)
      : entriesOf(facts, kind, page, { notedOf, effects, isOffice })
  return { comparison, isOffice, entries }
}

/** Whether a column is fresher or staler by items that are listed themselves: nobody has looked at its page since. */
function isOfItems(code: string, { columns }: ChangedPublications, noted: string | undefined): boolean {
  return columns.includes(code) && noted !== 'column-observation'
}

function publicationEntries(
  { total, entries, page: found }: ChangedPublications,
  page: number,
  effects: Effects,
): ChangedEntries {
  return {
    kind: 'publication',
    total,
    entries,
    page,
    pageSize: ENTRIES_A_PAGE,
    rows: found.map(({ id, count, rows, noted, refs }) => ({
      id,
      count,
      rows,
      source: sourceOf(noted),
      effect: effectOf(effects, refs),
    })),
  }
}
