import { readFileSync } from 'node:fs'
import { monthsBetween } from '../src/index.ts'
import type { ColumnFact, InterpretationForm, Ledger, Month, UpdateLimit } from '../src/index.ts'

const FOLDER = new URL('../../../prisma/demo/cangshan-2021/', import.meta.url)

export type Row = Readonly<Record<string, string>>

/** The demo's own CSV files: UTF-8, no quotes, no commas inside. */
export function demoRows(name: string): Row[] {
  const [header = '', ...lines] = readFileSync(new URL(name, FOLDER), 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
  const fields = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? '']))
  })
}

export function cell(row: Row, field: string): string {
  const value = row[field]
  if (value === undefined) throw new Error(`${field} is not a column of the demo file`)
  return value
}

function dayOrNull(text: string): string | null {
  return text === '' ? null : text
}

function limitOf(text: string): UpdateLimit | null {
  const written = /^(\d+)(天|个月|年)$/.exec(text)
  if (written === null) return null
  const count = Number(written[1])
  if (written[2] === '天') return { kind: 'days', count }
  return { kind: 'months', count: written[2] === '年' ? count * 12 : count }
}

const FORMS: Readonly<Record<string, InterpretationForm>> = { 图文: 'illustrated', 音视频: 'audio-video', 文字: 'text' }

/** What stood in the demo files on a day. */
export interface DemoView {
  /** Months of the ledger: from January to here. */
  readonly to: Month
  /** Items and posts up to this day. */
  readonly until: string
}

function groupBy(rows: readonly Row[], field: string): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => cell(row, field))
}

function columnFacts(until: string, codes: ReadonlyMap<string, string>): ColumnFact[] {
  const items = groupBy(demoRows('publications.csv'), '栏目')
  return demoRows('columns.csv').map((row) => {
    const days = (items.get(cell(row, '栏目路径')) ?? []).map((item) => cell(item, '发布时间').slice(0, 10))
    const seen = [...days.filter((day) => day <= until), cell(row, '最近更新（人工核查）')].toSorted().at(-1) ?? ''
    const lead = codes.get(cell(row, '责任单位'))
    return {
      code: cell(row, '栏目编码'),
      parent: dayOrNull(cell(row, '上级栏目')),
      path: cell(row, '栏目路径'),
      category: cell(row, '类别'),
      limit: limitOf(cell(row, '更新期限')),
      openedOn: null,
      archivedOn: null,
      exemptReason: null,
      lastUpdatedOn: dayOrNull(seen),
      knowledge: 'covered',
      leads: lead === undefined ? [] : [{ unit: lead, from: cell(row, '责任起始'), to: null }],
    }
  })
}

/** Ledgers of the 35 demo units, read by nothing but this file. */
export function demoLedgers({ to, until }: DemoView): Ledger[] {
  const units = demoRows('units.csv')
  const codes = new Map(units.map((row) => [cell(row, '简称'), cell(row, '单位编码')]))
  const columns = columnFacts(until, codes)
  const items = groupBy(demoRows('publications.csv'), '发布单位')
  const accounts = groupBy(demoRows('new-media-accounts.csv'), '主管单位')
  const posts = groupBy(demoRows('new-media-posts.csv'), '账号编码')
  const interpretations = groupBy(demoRows('interpretations.csv'), '发布单位')
  const disclosures = groupBy(demoRows('disclosures.csv'), '公开单位')

  return units.map((row, order): Ledger => {
    const name = cell(row, '简称')
    const code = cell(row, '单位编码')
    const days = (items.get(name) ?? []).map((item) => cell(item, '发布时间').slice(0, 10))
    const counted = days.filter((day) => day <= until)
    return {
      unit: {
        code,
        name,
        group: cell(row, '分组'),
        order,
        owesFrom: cell(row, '启用日期'),
        closedOn: null,
        exemption: null,
      },
      months: monthsBetween('2021-01', to).map((month) => {
        const ofMonth = counted.filter((day) => day.startsWith(month))
        return { month, counted: ofMonth.length, inLastDays: null }
      }),
      columns: columns.filter((column) => column.leads.some((lead) => lead.unit === code)),
      accounts: (accounts.get(name) ?? []).map((account) => ({
        code: cell(account, '账号编码'),
        name: cell(account, '账号名称'),
        platform: cell(account, '平台'),
        lifecycle: 'active',
        openedOn: dayOrNull(cell(account, '开设日期')),
        registeredOn: dayOrNull(cell(account, '备案日期')),
        cancelledOn: dayOrNull(cell(account, '关停日期')),
        publishesContent: true,
        postsKnown: true,
        lastPostedOn:
          (posts.get(cell(account, '账号编码')) ?? [])
            .map((post) => cell(post, '发布日期'))
            .filter((day) => day <= until)
            .toSorted()
            .at(-1) ?? null,
        vetoes: [],
      })),
      interpretations: (interpretations.get(name) ?? []).map((fact) => ({
        id: cell(fact, '编号'),
        code: cell(fact, '编号'),
        title: cell(fact, '标题'),
        form: FORMS[cell(fact, '解读形式')] ?? 'text',
        publishedOn: cell(fact, '解读发布日期'),
        isInDistrictColumn: cell(fact, '栏目') === '政务公开/本区政策解读',
        isDecorativeOnly: false,
        isOfSuperior: false,
        policies: [
          {
            indexNumber: dayOrNull(cell(fact, '被解读文件索引号')),
            disclosedOn: dayOrNull(cell(fact, '文件公开日期')),
          },
        ],
      })),
      disclosures: (disclosures.get(name) ?? []).map((fact) => ({
        id: cell(fact, '索引号'),
        indexNumber: cell(fact, '索引号'),
        madeOn: dayOrNull(cell(fact, '成文日期')),
        disclosedOn: cell(fact, '公开日期'),
      })),
      orders: [],
      orderedProblems: [],
      vetoes: [],
    }
  })
}
