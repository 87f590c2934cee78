import type { Evidence } from '@mingkao/contract'
import type { Evidence as Reference, Finding, Ledger, UnitResult } from '@mingkao/rules'
import type { EvidencePublication, EvidenceRows } from './evidence.repository.ts'

/** What references are resolved from: the unit's ledger, the rows looked up for it, and the period (id and label). */
export type EvidenceSource = { ledger: Ledger; rows: EvidenceRows; period: string; label: string }

/** The rows a unit's findings rest on, as they are looked up. Months as 'YYYY-MM', one range, both included; null: none. */
export type ReferredRows = { from: string | null; to: string | null; columns: string[]; disclosures: string[] }

export function rowsReferredTo({ indicators }: UnitResult): ReferredRows {
  const findings = indicators.flatMap((indicator) => indicator.findings)
  const references = findings.flatMap(({ evidence }) => evidence)
  const months = monthsReferredTo(findings)
  return {
    from: months?.from ?? null,
    to: months?.to ?? null,
    columns: references.flatMap((reference) => (reference.kind === 'column' ? [reference.code] : [])),
    disclosures: references.flatMap((reference) => (reference.kind === 'disclosure' ? [reference.id] : [])),
  }
}

function monthsReferredTo(findings: readonly Finding[]): { from: string; to: string } | null {
  const ranges = findings.flatMap(({ evidence }) => evidence.filter((reference) => reference.kind === 'publications'))
  const [first] = ranges
  if (!first) return null
  return {
    from: ranges.reduce((least, { from }) => (from < least ? from : least), first.from),
    to: ranges.reduce((most, { to }) => (to > most ? to : most), first.to),
  }
}

/** 佐证, row by row: as many as the count they explain. */
export function expandEvidence(references: readonly Reference[], source: EvidenceSource): Evidence[] {
  return references.flatMap((reference) => expand(reference, source))
}

function expand(reference: Reference, source: EvidenceSource): Evidence[] {
  switch (reference.kind) {
    case 'publications':
      return source.rows.publications
        .filter(({ on }) => on.slice(0, 7) >= reference.from && on.slice(0, 7) <= reference.to)
        .map(publication)
    case 'column':
      return [column(reference.code, source)]
    case 'account':
      return [account(reference.code, source)]
    case 'interpretation':
      return [interpretation(reference.id, source)]
    case 'disclosure':
      return [disclosure(reference.id, source)]
    case 'veto':
      return [veto(reference.id, source)]
    case 'order':
      return [order(reference.id, source)]
    case 'problem':
      return [problem(reference.id, source)]
  }
}

const KIND_NOTES: Record<string, string> = { original: '原创', repost: '转载' }

function publication({ id, title, url, on, kind }: EvidencePublication): Evidence {
  return { kind: 'publication', id, label: title, on, note: KIND_NOTES[kind] ?? kind, url, href: `/publications/${id}` }
}

function column(code: string, { ledger, rows, period }: EvidenceSource): Evidence {
  const fact = ledger.columns.find((candidate) => candidate.code === code)
  return {
    kind: 'column',
    id: code,
    label: fact?.path ?? code,
    on: fact?.lastUpdatedOn ?? null,
    note: fact?.category ?? null,
    url: rows.columnUrls[code] ?? null,
    href: address('columns', code, period),
  }
}

function account(code: string, { ledger, period }: EvidenceSource): Evidence {
  const fact = ledger.accounts.find((candidate) => candidate.code === code)
  return {
    kind: 'account',
    id: code,
    label: fact?.name ?? code,
    on: fact?.lastPostedOn ?? null,
    note: fact?.platform ?? null,
    url: null,
    href: address('accounts', code, period),
  }
}

function interpretation(id: string, { ledger }: EvidenceSource): Evidence {
  const fact = ledger.interpretations.find((candidate) => candidate.id === id)
  return {
    kind: 'interpretation',
    id,
    label: fact?.title ?? id,
    on: fact?.publishedOn ?? null,
    note: fact?.policies.flatMap(({ indexNumber }) => indexNumber ?? []).join('、') || null,
    url: null,
    href: address('interpretations', id),
  }
}

function disclosure(id: string, { ledger, rows }: EvidenceSource): Evidence {
  const fact = ledger.disclosures.find((candidate) => candidate.id === id)
  const row = rows.disclosures[id]
  return {
    kind: 'disclosure',
    id,
    label: row?.title ?? fact?.indexNumber ?? id,
    on: fact?.disclosedOn ?? null,
    note: row?.documentNumber ?? fact?.indexNumber ?? null,
    url: null,
    href: address('disclosures', id),
  }
}

function veto(id: string, { ledger }: EvidenceSource): Evidence {
  const of = ledger.accounts.find(({ vetoes }) => vetoes.some((fact) => fact.id === id))
  const fact = [...ledger.vetoes, ...(of?.vetoes ?? [])].find((candidate) => candidate.id === id)
  return {
    kind: 'veto',
    id,
    label: of?.name ?? ledger.unit.name,
    on: fact?.foundOn ?? null,
    note: fact?.note ?? null,
    url: null,
    href: address('veto-findings', id),
  }
}

function order(id: string, { ledger }: EvidenceSource): Evidence {
  const fact = ledger.orders.find((candidate) => candidate.id === id)
  return {
    kind: 'order',
    id,
    label: fact?.title ?? id,
    on: fact?.dueOn ?? null,
    note: '整改通知',
    url: null,
    href: address('rectifications', id),
  }
}

/** A problem stands in the order that asked for it to be mended. */
function problem(id: string, { ledger }: EvidenceSource): Evidence {
  const fact = ledger.orderedProblems.find((candidate) => candidate.id === id)
  const [of = id] = id.split('-')
  return {
    kind: 'order',
    id: of,
    label: fact?.title ?? id,
    on: fact?.dueOn ?? null,
    note: '上期整改通知',
    url: null,
    href: address('rectifications', of),
  }
}

/** Below /api; columns and accounts are shown as they stood at the period's check. */
function address(collection: string, id: string, period?: string): string {
  const path = `/${collection}/${encodeURIComponent(id)}`
  return period === undefined ? path : `${path}?period=${encodeURIComponent(period)}`
}
