import { type DisclosureFact, INTERPRETATION_FORM_LABELS, type InterpretationFact } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import { type ChangedFact, type Comparison, ofUnits, tellDifferences, type Telling, yesOrNo } from './changed-fact.ts'

type Owned = { owner: { code: string; name: string } }

/** 主动公开 of the period, by id: as the rules read them. */
export function disclosuresOf(assessment: Assessment): Map<string, DisclosureFact & Owned> {
  const { start } = assessment.period
  const last = lastDayOf(assessment)
  return ofUnits(
    assessment,
    ({ disclosures }) => disclosures.filter(({ disclosedOn }) => disclosedOn >= start && disclosedOn <= last),
    ({ id }) => id,
  )
}

/** Title of a document as it was frozen, and as it is called now; null: not kept, gone. */
export type Titles = ReadonlyMap<string, { was: string | null; is: string | null }>

/** 主动公开 that came, went or read otherwise. */
export function changedDisclosures({ frozen, known }: Comparison, titles: Titles): ChangedFact[] {
  type Titled = DisclosureFact & Owned & { title: string | null }
  const telling: Telling<Titled> = [
    ['单位', ({ owner }) => owner.name],
    ['标题', ({ title }) => title],
    ['索引号', ({ indexNumber }) => indexNumber],
    ['成文日期', ({ madeOn }) => madeOn],
    ['公开日期', ({ disclosedOn }) => disclosedOn],
  ]
  // What no finding referred to has kept no title: nothing is said of it then.
  const titled = (facts: ReturnType<typeof disclosuresOf>, which: 'was' | 'is') =>
    new Map(
      [...facts].map(([id, fact]): [string, Titled] => {
        const title = titles.get(id)
        return [id, { ...fact, title: title?.[which] ?? title?.is ?? title?.was ?? null }]
      }),
    )
  return tellDifferences(
    titled(disclosuresOf(frozen), 'was'),
    titled(disclosuresOf(known), 'is'),
    telling,
    (fact, pair) => ({
      kind: 'disclosure',
      id: pair.key,
      unit: fact.owner,
      title: fact.title ?? fact.indexNumber,
      page: `/disclosures?open=${encodeURIComponent(pair.key)}`,
      refs: [`disclosure:${pair.key}`],
      link: { entity: 'disclosure', id: pair.key },
    }),
  )
}

const INTERPRETATION: Telling<InterpretationFact & Owned> = [
  ['单位', ({ owner }) => owner.name],
  ['标题', ({ title }) => title],
  ['发布日期', ({ publishedOn }) => publishedOn],
  ['解读形式', ({ form }) => INTERPRETATION_FORM_LABELS[form]],
  ['仅装饰性配图', ({ isDecorativeOnly }) => yesOrNo(isDecorativeOnly)],
  ['上级文件', ({ isOfSuperior }) => yesOrNo(isOfSuperior)],
  ['在本区政策解读栏目', ({ isInDistrictColumn }) => yesOrNo(isInDistrictColumn)],
  [
    '被解读文件',
    ({ policies }) =>
      policies
        .map(({ indexNumber, disclosedOn }) => `${indexNumber ?? ''}（${disclosedOn ?? '公开日期不详'}）`)
        .join('、') || null,
  ],
]

/** 政策解读 of the year up to the period's last day. */
export function changedInterpretations({ frozen, known }: Comparison): ChangedFact[] {
  const last = lastDayOf(frozen)
  const from = `${frozen.period.end.slice(0, 4)}-01-01`
  const read = (assessment: Assessment) =>
    ofUnits(
      assessment,
      ({ interpretations }) => interpretations.filter(({ publishedOn }) => publishedOn >= from && publishedOn <= last),
      ({ id }) => id,
    )
  return tellDifferences(read(frozen), read(known), INTERPRETATION, (fact, pair) => ({
    kind: 'interpretation',
    id: pair.key,
    unit: fact.owner,
    title: fact.title,
    page: `/interpretations?open=${encodeURIComponent(pair.key)}`,
    refs: [`interpretation:${pair.key}`],
    link: { entity: 'interpretation', id: pair.key },
  }))
}

/** The last day whose rows belong to the period. */
function lastDayOf({ period: { day, end } }: Assessment): string {
  return day < end ? day : end
}
