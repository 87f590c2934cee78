import type { Rankings, Standing, Summary } from '@mingkao/contract'
import { cangshanTemplate, composeCircular, takeSnapshot, type AnnexTable } from '@mingkao/circular'
import {
  assessDistrict,
  cangshan2021,
  changedLedger,
  type Change,
  type DistrictResult,
  type Ledger,
  type Occasion,
  type PeerSummary,
  type Scheme,
  toPoints,
  type UnitResult,
  whatIf,
} from '@mingkao/rules'
import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { anyDistrict } from '../../../../../packages/rules/src/testing/any-district.ts'
import { circularOccasion } from '../../../../../packages/rules/src/testing/occasions.ts'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase, testDatabase } from '../../testing/database.ts'
import { quarterRow, schemeRow } from '../../testing/facts.ts'
import type { Visitor } from '../../testing/visitor.ts'
import type { Assessment } from './assessment.ts'
import { freezeAssessment } from './frozen/frozen-content.ts'

const PERIOD = '2021Q3'
const db = await testDatabase()
const app = await buildApp({ db, clock: { now: () => new Date('2021-10-20T09:00:00+08:00') } })
let office: Visitor

beforeAll(async () => {
  await emptyDatabase(db)
  await schemeRow(db)
  await quarterRow(db, 3)
  await db.pool.query(`update periods set stage = 'final' where id = $1`, [PERIOD])
  office = await app.signedIn('office')
})

/** 定稿 of a made-up district: what the quarter's pages show from now on. */
async function close(ledgers: readonly Ledger[]): Promise<DistrictResult> {
  const district = assessDistrict(ledgers, cangshan2021, circularOccasion)
  const { content, hash } = freezeAssessment(assessmentOf(ledgers, district))
  await db.pool.query(
    `insert into period_closings (period_id, version, closed_at, closed_by_name, gates, content, hash)
     select $1, count(*) + 1, now(), '测试', '[]', $2, $3 from period_closings`,
    [PERIOD, content, hash],
  )
  return district
}

function assessmentOf(ledgers: readonly Ledger[], district: DistrictResult): Assessment {
  const { period, at } = circularOccasion
  const moment = '2021-10-08T10:00:00.000Z'
  return {
    version: 0n,
    period: {
      ...period,
      label: '2021年第三季度',
      from: '2021-01-01',
      checkAt: moment,
      dataAsOf: moment,
      isLive: false,
      monthsTogether: false,
      ...at,
    },
    previous: null,
    scheme: cangshan2021,
    occasion: circularOccasion,
    gatheredAt: new Date(moment),
    district,
    quarters: [],
    columns: [...new Map(ledgers.flatMap(({ columns }) => columns.map((column) => [column.code, column]))).values()],
    ledgers: new Map(ledgers.map((ledger) => [ledger.unit.code, ledger])),
    results: new Map(district.units.map((result) => [result.unit.code, result])),
    frozen: null,
    covers: () => true,
  }
}

const points = (exact: UnitResult['score']) => exact && toPoints(exact)

/** The numbers of a unit, whoever says them. */
function numbersOf(result: UnitResult) {
  return {
    score: points(result.score),
    place: result.place,
    verdict: result.verdict,
    bonus: toPoints(result.bonus),
    deduction: toPoints(result.deduction),
    total: result.volume.total,
    months: result.volume.months.map(({ month, count, met }) => ({ month, count, met })),
  }
}

function shown({
  score,
  place,
  verdict,
  bonus,
  deduction,
  volume,
}: Pick<Standing, 'score' | 'place' | 'verdict' | 'bonus' | 'deduction' | 'volume'>) {
  return { score, place, verdict, bonus, deduction, total: volume.total, months: volume.months }
}

function findingsOf({ indicators }: Standing): string[] {
  return indicators.flatMap(({ findings }) => findings.map(({ sentence, weighed }) => `${sentence} ${weighed}`))
}

function judgedFindingsOf({ indicators }: UnitResult): string[] {
  return indicators.flatMap(({ findings }) =>
    findings.map(({ sentence, weighed }) => `${sentence} ${toPoints(weighed)}`),
  )
}

async function read<Body>(path: string): Promise<Body> {
  const { status, body } = await office.get<Body>(path)
  expect(status).toBe(200)
  return body
}

/** The lines of the circular's volume annexes, by the unit's name. */
function printedLines(ledgers: readonly Ledger[], result: DistrictResult) {
  const snapshot = takeSnapshot({ result, ledgers, scheme: cangshan2021, occasion: circularOccasion })
  const groups = [...new Set(['镇街', '区直部门', ...snapshot.groups])]
  const issuance = {
    issuer: '区政府办公室',
    documentNumber: null,
    issuedOn: '2021-10-18',
    reportDueOn: '2021-10-25',
    selfCheckDueOn: '2021-12-30',
  }
  const circular = composeCircular({ ...snapshot, groups }, cangshanTemplate, issuance)
  const tables = circular.annexes.flatMap(({ id, content }) =>
    id.startsWith('volume/') && content.kind === 'table' ? [content] : [],
  )
  const lines = new Map(tables.flatMap((table: AnnexTable) => table.rows.map((row) => [row[1] ?? '', row] as const)))
  return { circular, lines }
}

const published = (count: number | null) => (count === null ? '不详' : String(count))

/** Any change that can be tried of the unit's ledger. */
function changesOf({ months, columns }: Ledger, pick: number): Change[] {
  const month = months.filter(({ counted }) => counted !== null)[pick % 9]
  const column = columns[pick % Math.max(1, columns.length)]
  return [
    ...(month ? [{ kind: 'add-publications', month: month.month, count: 1 + (pick % 12) } as const] : []),
    ...(column ? [{ kind: 'refresh-column', code: column.code } as const] : []),
    ...(pick % 2 === 0 ? [{ kind: 'publish-interpretation', form: 'illustrated' } as const] : []),
  ]
}

it('五百个随机的区：排名、自查、概况、试算（服务端与浏览器）、通报的每个数都相同', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDistrict, fc.nat({ max: 999 }), async (ledgers, pick) => {
      const district = await close(ledgers)
      const { circular, lines } = printedLines(ledgers, district)

      const rankings = await read<Rankings>(`/api/rankings?period=${PERIOD}`)
      const rows = new Map(rankings.groups.flatMap((group) => group.rows.map((row) => [row.unit.code, row] as const)))
      expect(rows.size).toBe(ledgers.length)
      for (const result of district.units) {
        const row = rows.get(result.unit.code)
        expect(row && shown(row)).toEqual(numbersOf(result))
        const line = lines.get(result.unit.name)
        expect(line?.at(-3)).toBe(published(row?.volume.total ?? null))
        expect(line?.slice(2, 5)).toEqual(row?.volume.months.map(({ count }) => published(count)))
      }

      const summary = await read<Summary>(`/api/periods/${PERIOD}/summary`)
      const said = (field: string) => circular.fields.find((one) => one.field === field)
      expect(said('publications.total')?.text).toBe(String(summary.publications))
      expect(said('disclosures.total')?.text).toBe(String(summary.disclosures.total))
      expect(said('accounts.registered')?.text).toBe(String(summary.accounts.registered))
      for (const { group, units } of summary.belowQuota) {
        const names = units.map(({ name }) => name)
        expect(said(`quota.below:${group}`)?.members ?? []).toEqual(names)
        const short = rankings.groups.find((one) => one.group === group)?.rows ?? []
        expect(
          new Set(
            short.filter(({ volume }) => volume.months.some(({ met }) => met === false)).map(({ unit }) => unit.name),
          ),
        ).toEqual(new Set(names))
      }

      const ledger = ledgers[pick % ledgers.length]
      const result = district.units.find(({ unit }) => unit.code === ledger?.unit.code)
      if (!ledger || !result) throw new Error('a district has a unit')
      const { code } = ledger.unit
      const standing = await read<Standing>(`/api/units/${code}/standing?period=${PERIOD}`)
      expect(shown(standing)).toEqual(numbersOf(result))
      expect(findingsOf(standing)).toEqual(judgedFindingsOf(result))

      const changes = changesOf(ledger, pick)
      const basis = await read<{ ledger: Ledger; peers: PeerSummary[]; scheme: Scheme; occasion: Occasion }>(
        `/api/units/${code}/standing/basis?period=${PERIOD}`,
      )
      for (const tried of [[], changes]) {
        const changed = changedLedger(ledger, tried, circularOccasion)
        const whole = assessDistrict(
          ledgers.map((one) => (one === ledger ? changed : one)),
          cangshan2021,
          circularOccasion,
        )
        const expected = whole.units.find(({ unit }) => unit.code === code)
        if (!expected) throw new Error('a unit stays in its district')
        const inBrowser = whatIf({ ...basis, changes: tried })
        expect(numbersOf(inBrowser)).toEqual(numbersOf(expected))
        expect(judgedFindingsOf(inBrowser)).toEqual(judgedFindingsOf(expected))
        const { body } = await office.post<Standing>(`/api/units/${code}/standing/what-if`, {
          period: PERIOD,
          changes: tried,
        })
        expect(shown(body)).toEqual(numbersOf(expected))
        expect(findingsOf(body)).toEqual(judgedFindingsOf(expected))
      }
    }),
    { numRuns: 500 },
  )
})
