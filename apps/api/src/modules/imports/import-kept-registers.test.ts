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

const DISCLOSURES = ['索引号', '文号', '标题', '公开单位', '联合单位', '成文日期', '公开日期', '有效性', '失效日期']
const INTERPRETATIONS = [
  '编号',
  '标题',
  '发布单位',
  '解读形式',
  '仅装饰性配图',
  '上级文件',
  '栏目',
  '解读发布日期',
  '被解读文件索引号',
]

/** Reads the export back as a dry run. */
async function readBack(kind: 'disclosures' | 'interpretations'): Promise<Import> {
  const response = await fetch(`${app.url}/api/${kind}/export.xlsx`, { headers: { cookie: office.cookie } })
  expect(response.headers.get('content-disposition')).toContain('.xlsx')
  return importSheet(office, kind, new Uint8Array(await response.arrayBuffer()), { name: '台账.xlsx' })
}

it('文件的联合单位、有效性一并导入；文号括号写法归一，“无”即没有文号', async () => {
  const { counts } = await commit(
    'disclosures',
    DISCLOSURES,
    ['FZ-01', '仓政[2021]1号', '甲', '住建局', '城管局、市水务局', '2021-09-01', '2021-09-02', '废止', '2021-10-01'],
    ['FZ-02', '无', '乙', '住建局', '', '2021-09-01', '2021-09-02', '', ''],
  )
  expect(counts).toMatchObject({ added: 2 })
  const { rows } = await pool.query(
    `select document_number, co_units, validity, invalid_on::text, origin from disclosures order by index_number`,
  )
  expect(rows).toEqual([
    {
      document_number: '仓政〔2021〕1号',
      co_units: ['城管局', '市水务局'],
      validity: 'repealed',
      invalid_on: '2021-10-01',
      origin: 'import',
    },
    { document_number: null, co_units: [], validity: 'valid', invalid_on: null, origin: 'import' },
  ])
})

it('索引号、文号写法不对的，文号已是别的文件的，逐格说明', async () => {
  const batch = await commit(
    'disclosures',
    DISCLOSURES,
    ['第3号', '', '甲', '住建局', '', '', '2021-09-02', '', ''],
    ['FZ-04', '仓政〔2021〕004号', '甲', '住建局', '', '', '2021-09-02', '', ''],
    ['FZ-05', '仓政〔2021〕1号', '甲', '住建局', '', '', '2021-09-02', '', ''],
    ['FZ-06', '', '甲', '住建局', '', '', '2021-09-02', '有效', '2021-09-09'],
  )
  expect(faults(batch)).toEqual([
    [2, 'A', expect.stringContaining('如 FZ202101-0001')],
    [3, 'B', expect.stringContaining('不编虚位')],
    [4, 'B', '文号 仓政〔2021〕1号 已登记为索引号 FZ-01 的文件，请核对是否同一件'],
    [5, 'I', '有效的文件没有失效日期，请核对有效性'],
  ])
})

const row = (policies: string) => ['J1', '图解', '住建局', '图文', '否', '', '动态', '2021-09-03', policies]
const policies = async () =>
  (await pool.query(`select array_agg(index_number order by index_number) as numbers from interpretation_policies`))
    .rows[0].numbers

it('一格里几个索引号即几份文件；再导入不变，改了格子整格替换，撤销后复原', async () => {
  expect((await commit('interpretations', INTERPRETATIONS, row('FZ-01、FZ-02'))).counts).toMatchObject({ added: 1 })
  expect(await policies()).toEqual(['FZ-01', 'FZ-02'])
  expect((await commit('interpretations', INTERPRETATIONS, row('FZ-02、FZ-01'))).counts).toMatchObject({ unchanged: 1 })
  const { id, counts } = await commit('interpretations', INTERPRETATIONS, row('FZ-02；FZ-09'))
  expect([counts?.changed, await policies()]).toEqual([1, ['FZ-02', 'FZ-09']])
  expect((await office.delete(`/api/imports/${id}`)).body).toMatchObject({ restored: 1 })
  expect(await policies()).toEqual(['FZ-01', 'FZ-02'])
})

it('只有图文才标装饰性配图；索引号写法不对的说明是哪一个', async () => {
  const batch = await commit(
    'interpretations',
    INTERPRETATIONS,
    ['J2', '视频', '住建局', '视频', '是', '', '', '2021-09-03', ''],
    ['J3', '图解', '住建局', '图文', '是', '是', '', '2021-09-03', 'FZ-01、见附件'],
    ['J4', '图解', '住建局', '图文', '是', '是', '', '2021-09-03', ''],
  )
  expect(faults(batch)).toEqual([
    [2, 'E', '只有图文解读才标装饰性配图，请核对解读形式'],
    [3, 'I', expect.stringContaining('“见附件”')],
  ])
  const { rows } = await pool.query(`select is_decorative_only, is_of_superior from interpretations where code = 'J4'`)
  expect(rows).toEqual([{ is_decorative_only: true, is_of_superior: true }])
})

it('两张台账导出后原样导入，没有任何改动', async () => {
  expect((await readBack('disclosures')).counts).toMatchObject({ read: 2, unchanged: 2, rejected: 0 })
  expect((await readBack('interpretations')).counts).toMatchObject({ read: 2, unchanged: 2, rejected: 0 })
})

it('撤下的行再导入仍是撤下，并提醒', async () => {
  await pool.query(`update disclosures set withdrawn_at = now(), withdraw_reason = '重复' where index_number = 'FZ-02'`)
  const { notes } = await commit('disclosures', DISCLOSURES, [
    'FZ-02',
    '',
    '乙改',
    '住建局',
    '',
    '',
    '2021-09-02',
    '',
    '',
  ])
  expect(notes.find(({ kind }) => kind === 'withdrawn')).toMatchObject({ count: 1, rows: [2] })
})

it('没有编号的同一份解读台账同时导入两次：先的新增，后的没有变化，编号也不相撞', async () => {
  const titles = ['同时导入甲', '同时导入乙']
  const rows = titles.map((title) => ['', title, '住建局', '图文', '', '', '', '2021-09-05', ''])
  const batches = await Promise.all([1, 2].map(() => commit('interpretations', INTERPRETATIONS, ...rows)))
  expect(batches.map(({ counts }) => counts?.added).toSorted((a = 0, b = 0) => a - b)).toEqual([0, 2])
  expect(batches.map(({ counts }) => counts?.unchanged).toSorted((a = 0, b = 0) => a - b)).toEqual([0, 2])
  const { rows: stored } = await pool.query('select code from interpretations where title = any ($1)', [titles])
  expect(new Set(stored.map(({ code }) => code)).size).toBe(2)
})
