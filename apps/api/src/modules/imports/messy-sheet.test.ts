import { readFileSync } from 'node:fs'
import type { Import } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import { importSheet } from '../../testing/upload-sheet.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { workOnImports } from './index.ts'

const demo = new URL('../../../../../prisma/demo/cangshan-2021/', import.meta.url)
const file = (name: string) => new Uint8Array(readFileSync(new URL(name, demo)))
const messy = file('publications-2021-08-messy.xlsx')

const REJECTED = [
  { row: 603, column: 'E', field: 'unit', code: 'required', value: '' },
  { row: 604, column: 'E', field: 'unit', code: 'unknown-unit', value: '区火星事务局' },
  { row: 605, column: 'F', field: 'publishedAt', code: 'not-a-date', value: '八月初' },
  { row: 606, column: 'F', field: 'publishedAt', code: 'no-such-day', value: '2021-08-32' },
  { row: 607, column: 'B', field: 'title', code: 'required', value: '' },
  { row: 608, column: 'F', field: 'publishedAt', code: 'in-future', value: '2031-08-06' },
  { row: 609, column: 'D', field: 'column', code: 'unknown-column', value: '新闻动态/不存在的栏目' },
]

/** What a report says of the rows, without who, when and which batch. */
function told({ counts, rejections, notes, days, samples, mapping, failure }: Import) {
  return { counts, rejections, notes, days, samples, mapping, failure }
}

describe('2021年8月的乱表', () => {
  describe('演示数据已在库', async () => {
    const app = await buildApp()
    let office: Visitor
    let dryRun: Import
    let commit: Import
    const before = new Map<string, string>()

    beforeAll(async () => {
      await loadDemo(app.deps)
      await workOnImports(app.deps)
      office = await app.signedIn('office')
      for (const { id, state } of await stored()) before.set(id, state)
      dryRun = await importSheet(office, 'publications', messy, { name: '8月.xlsx' })
      commit = await importSheet(office, 'publications', messy, { name: '8月.xlsx', mode: 'commit' })
    }, 60_000)

    async function stored(): Promise<{ id: string; state: string }[]> {
      const { rows } = await app.deps.db.pool.query('select id::text, to_jsonb(p)::text as state from publications p')
      return rows
    }

    it('608 行：已知 600、重复 1、拒绝 7，另有 2 行不计', () => {
      expect(commit.state).toBe('done')
      expect(commit.counts).toEqual({
        read: 608,
        added: 0,
        changed: 0,
        unchanged: 600,
        duplicate: 1,
        rejected: 7,
        ignored: 2,
      })
    })

    it('七行各有各的原因，行号、列、值都是表上的', () => {
      expect(
        commit.rejections.map(({ row, column, field, code, value }) => ({
          row,
          column,
          field,
          code,
          value: value ?? '',
        })),
      ).toEqual(REJECTED)
      expect(new Set(commit.rejections.map(({ message }) => message)).size).toBe(7)
      expect(commit.rejections[1]?.cells).toMatchObject({
        B: '单位不存在的信息',
        C: 'http://www.example.gov.cn/x/2.htm',
        E: '区火星事务局',
      })
    })

    it('试运行与提交说的一样', () => {
      expect(dryRun.mode).toBe('dry-run')
      expect(told(dryRun)).toEqual(told(commit))
    })

    it('库里的信息一个字没动：只有日期的不冲掉已知的时间', async () => {
      for (const { id, state } of await stored()) expect(state).toBe(before.get(id))
    })

    it('改写的名称、日期写法、重复与不计的行都列出来', () => {
      const kinds = Map.groupBy(commit.notes, ({ kind }) => kind)
      expect(kinds.get('unit-name')?.find(({ from }) => from === '仓山镇人民政府')).toMatchObject({ to: '仓山镇' })
      expect(kinds.get('date-form')?.map(({ from, to, count }) => [from, to, count])).toEqual([
        ['2021/08/01', '2021-08-01', 150],
        ['2021年8月1日', '2021-08-01', 150],
      ])
      expect(kinds.get('duplicate')).toEqual([
        {
          kind: 'duplicate',
          label: '第 610 行与第 13 行的链接相同，只计一次',
          from: null,
          to: null,
          count: 1,
          rows: [610, 13],
        },
      ])
      expect(kinds.get('blank-rows')?.[0]?.rows).toEqual([611])
      expect(kinds.get('total-rows')?.[0]?.rows).toEqual([612])
      expect(kinds.get('title-rows')?.[0]?.count).toBe(1)
      expect(kinds.get('other-sheet')).toHaveLength(1)
      expect(kinds.has('back-dated')).toBe(false)
    })

    it('按日计数之和等于合格的行', () => {
      expect(commit.days.reduce((sum, { known, added }) => sum + known + added, 0)).toBe(600)
      expect(commit.days.every(({ day }) => day.startsWith('2021-08-'))).toBe(true)
    })
  })

  describe('库里只有单位和栏目', async () => {
    const app = await buildApp()
    let office: Visitor
    let first: Import

    beforeAll(async () => {
      await workOnImports(app.deps)
      office = await app.signedIn('office')
      for (const kind of ['units', 'columns'] as const) {
        await importSheet(office, kind, file(`${kind}.csv`), { mode: 'commit', initial: true })
      }
      first = await importSheet(office, 'publications', messy, { mode: 'commit' })
    }, 60_000)

    it('新增 600，其余一样', () => {
      expect(first.counts).toEqual({
        read: 608,
        added: 600,
        changed: 0,
        unchanged: 0,
        duplicate: 1,
        rejected: 7,
        ignored: 2,
      })
    })

    it('备注里写着转载的 29 条算转载', async () => {
      const { rows } = await app.deps.db.pool.query(`select count(*)::int as n from publications where kind = 'repost'`)
      expect(rows).toEqual([{ n: 29 }])
    })

    it('同一文件再来一次，什么也不变，并提醒已导入过', async () => {
      const again = await importSheet(office, 'publications', messy, { mode: 'commit' })
      expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 600, duplicate: 1, rejected: 7 })
      expect(again.notes.filter(({ kind }) => kind === 'same-file')).toHaveLength(1)
    })

    it('10 月才收到 8 月的信息，提请人看一看', () => {
      expect(first.notes.find(({ kind }) => kind === 'back-dated')).toMatchObject({ count: 600 })
    })
  })
})
