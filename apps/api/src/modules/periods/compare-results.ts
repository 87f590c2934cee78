import type { FindingChange, PeriodDifference } from '@mingkao/contract'
import { type Exact, type Finding, toPoints, type UnitResult } from '@mingkao/rules'
import type { Assessment } from '../assessments/index.ts'

type Compared = Pick<Assessment, 'district' | 'results' | 'scheme'>

/**
 * What two results of one period differ in, unit by unit in protocol order. Pure.
 * @param isOffice 涉密 findings keep their weight and none of their words for anybody else
 */
export function compareResults(before: Compared, after: Compared, isOffice: boolean): PeriodDifference {
  const codes = new Set([...after.district.units, ...before.district.units].map(({ unit }) => unit.code))
  return {
    publications: { before: publicationsOf(before), after: publicationsOf(after) },
    scheme: { before: schemeOf(before), after: schemeOf(after) },
    units: [...codes].flatMap((code) => compareUnit(before.results.get(code), after.results.get(code), isOffice)),
  }
}

export function isSame({ publications, scheme, units }: PeriodDifference): boolean {
  return units.length === 0 && publications.before === publications.after && scheme.before === scheme.after
}

const WITHHELD = '涉密事项，内容由区政府办和有关单位掌握'

function schemeOf({ scheme: { name, version } }: Compared): string {
  return `${name}（第${version}版）`
}

function publicationsOf({ district }: Compared): number | null {
  return district.units.reduce<number | null>(
    (sum, { volume }) => (sum === null || volume.total === null ? null : sum + volume.total),
    0,
  )
}

function compareUnit(
  before: UnitResult | undefined,
  after: UnitResult | undefined,
  isOffice: boolean,
): PeriodDifference['units'] {
  const { unit } = after ?? before ?? {}
  if (!unit) return []
  const findings = compareFindings(findingsOf(before), findingsOf(after), isOffice)
  const change = {
    unit: { code: unit.code, name: unit.name },
    group: unit.group,
    score: { before: points(before?.score), after: points(after?.score) },
    place: { before: before?.place ?? null, after: after?.place ?? null },
    verdict: { before: before?.verdict ?? null, after: after?.verdict ?? null },
    total: { before: before?.volume.total ?? null, after: after?.volume.total ?? null },
    findings,
  }
  const { score, place, verdict, total } = change
  const isMoved = [score, place, verdict, total].some((pair) => pair.before !== pair.after)
  return isMoved || findings.length > 0 ? [change] : []
}

type Told = { label: string; finding: Finding }

function findingsOf(result: UnitResult | undefined): Map<string, Told> {
  const told = (result?.indicators ?? []).flatMap(({ label, findings }) =>
    findings.map((finding): [string, Told] => [finding.id, { label, finding }]),
  )
  return new Map(told)
}

function compareFindings(
  before: ReadonlyMap<string, Told>,
  after: ReadonlyMap<string, Told>,
  isOffice: boolean,
): FindingChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): FindingChange[] => {
    const [was, is] = [before.get(id), after.get(id)]
    const [wordsBefore, wordsAfter] = [wordsOf(was, isOffice), wordsOf(is, isOffice)]
    if (JSON.stringify(wordsBefore) === JSON.stringify(wordsAfter)) return []
    const change = was === undefined ? 'added' : is === undefined ? 'gone' : 'changed'
    return [{ id, indicator: (is ?? was)?.label ?? id, change, before: wordsBefore, after: wordsAfter }]
  })
}

function wordsOf(told: Told | undefined, isOffice: boolean): FindingChange['before'] {
  if (!told) return null
  const { outcome, weighed, sentence, isConfidential } = told.finding
  return { outcome, points: toPoints(weighed), sentence: isConfidential && !isOffice ? WITHHELD : sentence }
}

function points(score: Exact | null | undefined): number | null {
  return score ? toPoints(score) : null
}
