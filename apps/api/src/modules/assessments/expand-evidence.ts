import type { Evidence } from '@mingkao/contract'
import type { Evidence as Reference, Finding, Ledger } from '@mingkao/rules'
import type { EvidencePublication, EvidenceRows } from './evidence.repository.ts'

/** What references are resolved from: the unit's ledger, the rows looked up for it, and the period (id and label). */
export type EvidenceSource = { ledger: Ledger; rows: EvidenceRows; period: string; label: string }

/** The months of items that findings refer to, as one range; null: none. */
export function monthsReferredTo(findings: readonly Finding[]): { from: string; to: string } | null {
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

function expand(reference: Reference, { ledger, rows, period }: EvidenceSource): Evidence[] {
  const at = `?period=${encodeURIComponent(period)}`
  switch (reference.kind) {
    case 'publications':
      return rows.publications
        .filter(({ on }) => on.slice(0, 7) >= reference.from && on.slice(0, 7) <= reference.to)
        .map(publication)
    case 'column': {
      const { code } = reference
      const fact = ledger.columns.find((column) => column.code === code)
      return [
        {
          kind: 'column',
          id: code,
          label: fact?.path ?? code,
          on: fact?.lastUpdatedOn ?? null,
          note: fact?.category ?? null,
          url: rows.columnUrls[code] ?? null,
          href: `/columns/${encodeURIComponent(code)}${at}`,
        },
      ]
    }
    case 'account': {
      const { code } = reference
      const fact = ledger.accounts.find((account) => account.code === code)
      return [
        {
          kind: 'account',
          id: code,
          label: fact?.name ?? code,
          on: fact?.lastPostedOn ?? null,
          note: fact?.platform ?? null,
          url: null,
          href: `/accounts/${encodeURIComponent(code)}${at}`,
        },
      ]
    }
    case 'interpretation': {
      const { id } = reference
      const fact = ledger.interpretations.find((interpretation) => interpretation.id === id)
      return [
        {
          kind: 'interpretation',
          id,
          label: fact?.title ?? id,
          on: fact?.publishedOn ?? null,
          note: fact?.policyKey ?? null,
          url: null,
          href: `/interpretations/${encodeURIComponent(id)}`,
        },
      ]
    }
    case 'disclosure': {
      const { id } = reference
      const fact = ledger.disclosures.find((disclosure) => disclosure.id === id)
      return [
        {
          kind: 'disclosure',
          id,
          label: rows.disclosures[id]?.title ?? fact?.indexNumber ?? id,
          on: fact?.disclosedOn ?? null,
          note: rows.disclosures[id]?.documentNumber ?? fact?.indexNumber ?? null,
          url: null,
          href: `/disclosures/${encodeURIComponent(id)}`,
        },
      ]
    }
    case 'veto':
      return veto(reference.id, ledger)
    case 'order':
    case 'problem':
      // 整改通知 and repeated problems have no rows yet: no ledger holds one.
      return []
  }
}

const KIND_NOTES: Record<string, string> = { original: '原创', repost: '转载' }

function publication({ id, title, url, on, kind }: EvidencePublication): Evidence {
  return { kind: 'publication', id, label: title, on, note: KIND_NOTES[kind] ?? kind, url, href: `/publications/${id}` }
}

function veto(id: string, ledger: Ledger): Evidence[] {
  const own = ledger.vetoes.find((fact) => fact.id === id)
  const account = ledger.accounts.find(({ vetoes }) => vetoes.some((fact) => fact.id === id))
  const fact = own ?? account?.vetoes.find((candidate) => candidate.id === id)
  return [
    {
      kind: 'veto',
      id,
      label: account?.name ?? ledger.unit.name,
      on: fact?.foundOn ?? null,
      note: fact?.note ?? null,
      url: null,
      href: `/veto-findings/${encodeURIComponent(id)}`,
    },
  ]
}
