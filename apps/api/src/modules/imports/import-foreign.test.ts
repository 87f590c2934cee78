import type { Import, ImportKind } from '@mingkao/contract'
import { expect, it } from 'vitest'
import { buildImportApp } from '../../testing/import-app.ts'
import { importSheet } from '../../testing/upload-sheet.ts'

const app = await buildImportApp()
const { pool } = app.deps.db
const office = await app.signedIn('office')

const commit = (kind: ImportKind, ...rows: string[][]): Promise<Import> =>
  importSheet(office, kind, rows, { mode: 'commit' })
const faults = ({ rejections }: Import) => rejections.map(({ row, column, message }) => [row, column, message])

it('外来的解读台账没有编号：按单位、标题、发布日期认定，自动编号，再导入不变', async () => {
  const table = [
    ['2021年政策解读情况表', '', '', '', '', ''],
    ['序号', '发布机构', '解读材料名称', '展现形式', '发布时间', '文件索引号'],
    ['1', '住建局', '一图读懂甲', '一图读懂', '2021年9月3日', 'FZ-01、FZ-02'],
    ['2', '城管局', '视频解读乙', '短视频', '2021.9.6', ''],
    ['3', '住建局', '一图读懂甲', '长图', '2021-09-03', 'FZ-01'],
  ]
  expect((await commit('interpretations', ...table)).counts).toMatchObject({ added: 2, duplicate: 1 })
  const { rows } = await pool.query(
    `select code, form, (select count(*)::int from interpretation_policies l where l.interpretation_id = i.id) as policies
       from interpretations i order by code`,
  )
  expect(rows).toEqual([
    { code: 'J2021001', form: 'illustrated', policies: 2 },
    { code: 'J2021002', form: 'audio-video', policies: 0 },
  ])
  expect((await commit('interpretations', ...table)).counts).toMatchObject({ unchanged: 2, duplicate: 1 })
})

it('有的行自带编号时，自动编的号不与它们相重', async () => {
  const { counts } = await commit(
    'interpretations',
    ['编号', '单位', '标题', '解读形式', '发布日期'],
    ['', '城管局', '图解丙', '图文', '2021-09-07'],
    ['J2021003', '城管局', '图解丁', '图文', '2021-09-07'],
  )
  expect(counts).toMatchObject({ added: 2, rejected: 0 })
  const { rows } = await pool.query(`select code from interpretations where title = '图解丙'`)
  expect(rows).toEqual([{ code: 'J2021004' }])
})

it('一格里几个账号、几个单位、几个索引号的，指出是哪一格、怎么改', async () => {
  const accounts = await commit(
    'accounts',
    ['备案号', '公众号名称', '渠道', '开办单位'],
    ['M1', '住建发布、住建服务', '微信公众号', '住建局'],
    ['M2', '城管在线', '微信公众号，微博', '城管局'],
  )
  expect(faults(accounts)).toEqual([
    [2, 'B', '账号名称一格里有 2 个（住建发布、住建服务），请一行一个账号，把这一行分成几行'],
    [3, 'C', '平台一格里有 2 个（微信公众号、微博），请一行一个账号，把这一行分成几行'],
  ])
  const disclosures = await commit(
    'disclosures',
    ['信息索引号', '文件名称', '发布机构', '发布日期'],
    ['FZ-11；FZ-12', '甲', '住建局', '2021-09-02'],
    ['FZ-13', '乙', '住建局、城管局', '2021-09-02'],
  )
  expect(faults(disclosures)).toEqual([
    [2, 'A', expect.stringContaining('请一行一件')],
    [3, 'C', '公开单位一格里有 2 个（住建局、城管局），联合发文请只填牵头单位，其余填入“联合单位”'],
  ])
})
