import type { ChangedEntry, PeriodDifference, UnitRef } from '@mingkao/contract'
import { type Evidence, type Finding, monthsBetween, type Subject } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import type { Comparison } from './changed-fact.ts'

/** Of one unit, something that reads otherwise: a finding, or (null) its score, place or total. */
type Moved = { unit: UnitRef; finding: string | null }

/** What moved, by the rows it rests on: `column:C12` of any unit, `CS-T01|month:2021-05` of one. */
export type Effects = ReadonlyMap<string, readonly Moved[]>

/** 影响: every finding that differs, under each row that it refers to before or after. */
export function effectsOf({ units }: PeriodDifference, { frozen, known }: Comparison): Effects {
  const effects = new Map<string, Moved[]>()
  const note = (unit: UnitRef, refs: Iterable<string>, finding: string | null) => {
    for (const ref of refs) {
      for (const key of [ref, `${unit.code}|${ref}`]) {
        const moved = effects.get(key)
        if (moved) moved.push({ unit, finding })
        else effects.set(key, [{ unit, finding }])
      }
    }
  }
  for (const { unit, findings, total } of units) {
    note(unit, ['any'], null)
    if (total.before !== total.after) note(unit, ['total'], null)
    const [before, after] = [findingsOf(frozen, unit.code), findingsOf(known, unit.code)]
    for (const { id } of findings) {
      note(unit, new Set([...refsOf(before.get(id)), ...refsOf(after.get(id)), `finding:${id}`, 'any']), id)
    }
  }
  return effects
}

/** What rests on rows that are referred to so. */
export function effectOf(effects: Effects, refs: readonly string[]): ChangedEntry['effect'] {
  const moved = refs.flatMap((ref) => effects.get(ref) ?? [])
  const findings = new Set(moved.flatMap(({ unit, finding }) => (finding === null ? [] : `${unit.code} ${finding}`)))
  const units = new Map(moved.map(({ unit }) => [unit.code, unit]))
  return { findings: findings.size, units: [...units.values()] }
}

function findingsOf({ results }: Assessment, unit: string): Map<string, Finding> {
  const findings = (results.get(unit)?.indicators ?? []).flatMap((indicator) => indicator.findings)
  return new Map(findings.map((finding) => [finding.id, finding]))
}

function refsOf(finding: Finding | undefined): string[] {
  if (!finding) return []
  return [`indicator:${finding.indicator}`, ...subjectRefs(finding.subject), ...finding.evidence.flatMap(evidenceRefs)]
}

function subjectRefs(subject: Subject): string[] {
  switch (subject.kind) {
    case 'month':
      return [`month:${subject.month}`]
    case 'column':
    case 'account':
      return [`${subject.kind}:${subject.code}`]
    case 'interpretation':
    case 'disclosure':
    case 'order':
    case 'problem':
      return [`${subject.kind}:${subject.id}`]
    case 'period':
    case 'year':
    case 'unit':
      return []
  }
}

function evidenceRefs(evidence: Evidence): string[] {
  switch (evidence.kind) {
    case 'publications':
      return monthsBetween(evidence.from, evidence.to).map((month) => `month:${month}`)
    case 'column':
    case 'account':
      return [`${evidence.kind}:${evidence.code}`]
    case 'interpretation':
    case 'disclosure':
    case 'veto':
    case 'order':
    case 'problem':
      return [`${evidence.kind}:${evidence.id}`]
  }
}
