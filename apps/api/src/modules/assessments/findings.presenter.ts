import type {
  Finding as FindingAnswer,
  IndicatorResult as IndicatorAnswer,
  Source as SourceAnswer,
} from '@mingkao/contract'
import {
  add,
  documents,
  type Exact,
  type Finding,
  type IndicatorResult,
  isAppealable,
  monthLabel,
  negate,
  type Source,
  type Subject,
  toPoints,
  ZERO,
} from '@mingkao/rules'
import { presentPoints } from './assessments.presenter.ts'
import { type EvidenceSource, expandEvidence } from './expand-evidence.ts'

/** One indicator with every finding and the rows behind it. */
export function presentIndicator(result: IndicatorResult, source: EvidenceSource): IndicatorAnswer {
  const { id, label, isApplicable, full, earned, weighedFull, weighed, findings } = result
  return {
    id,
    label,
    isApplicable,
    full: toPoints(weighedFull),
    score: presentPoints(weighed),
    localFull: toPoints(full),
    localScore: presentPoints(earned),
    bonus: toPoints(sumOf(findings.filter(({ weighed: { n } }) => n > 0))),
    deduction: toPoints(negate(sumOf(findings.filter(({ weighed: { n } }) => n < 0)))),
    findings: findings.map((finding) => presentFinding(finding, source)),
  }
}

function sumOf(findings: readonly Finding[]): Exact {
  return findings.reduce((sum, { weighed }) => add(sum, weighed), ZERO)
}

function presentFinding(finding: Finding, source: EvidenceSource): FindingAnswer {
  const { id, outcome, points, weighed, sentence, advice, pointsSource, subject, limit, actual, evidence } = finding
  const { isConfidential } = finding
  return {
    id,
    outcome,
    points: toPoints(points),
    weighed: toPoints(weighed),
    sentence,
    advice,
    source: presentSource(finding.source),
    pointsSource: pointsSource && presentSource(pointsSource),
    subject: presentSubject(subject, source),
    limit,
    actual,
    evidence: expandEvidence(evidence, source),
    isConfidential,
    isAppealable: isAppealable(finding),
  }
}

/** 依据文件 by the name offices know them by. */
const TITLES = new Map(documents.map(({ id, title }) => [id, title]))

function presentSource(source: Source): SourceAnswer {
  if (source.kind === 'local') return { kind: 'local', reason: source.reason }
  const { kind, document, article, quote } = source
  return { kind, document: TITLES.get(document) ?? document, article, quote }
}

function presentSubject(subject: Subject, { ledger, label }: EvidenceSource): FindingAnswer['subject'] {
  switch (subject.kind) {
    case 'month':
      return { kind: subject.kind, id: subject.month, label: monthLabel(subject.month) }
    case 'period':
      return { kind: subject.kind, id: subject.period, label }
    case 'year':
      return { kind: subject.kind, id: String(subject.year), label: `${subject.year}年` }
    case 'column':
      return { kind: subject.kind, id: subject.code, label: subject.path }
    case 'account':
      return { kind: subject.kind, id: subject.code, label: `${subject.name}（${subject.platform}）` }
    case 'interpretation':
    case 'order':
    case 'problem':
      return { kind: subject.kind, id: subject.id, label: subject.title }
    case 'disclosure':
      return { kind: subject.kind, id: subject.id, label: subject.indexNumber }
    case 'unit':
    default:
      return { kind: subject.kind, id: subject.code, label: ledger.unit.name }
  }
}
