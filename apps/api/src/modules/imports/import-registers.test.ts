import type { Import, ImportKind } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildImportApp } from '../../testing/import-app.ts'
import { importSheet } from '../../testing/upload-sheet.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildImportApp()
const { pool } = app.deps.db
let office: Visitor

beforeAll(async () => {
  office = await app.signedIn('office')
})

const commit = (kind: ImportKind, ...rows: string[][]): Promise<Import> =>
  importSheet(office, kind, rows, { mode: 'commit' })
const codes = ({ rejections }: Import) => rejections.map(({ row, column, code }) => [row, column, code])

describe('单位', () => {
  const HEAD = ['单位编码', '简称', '全称', '别名', '分组', '启用日期', '停用日期']

  it('新的按表上先后排在已有的后面，别名逐个登记', async () => {
    const { counts } = await commit(
      'units',
      HEAD,
      ['N1', '新一', '新一局', '一局、老一局', '区直部门', '2021-03-01', ''],
      ['N2', '新二', '', '', '区直部门', '', ''],
    )
    expect(counts).toMatchObject({ added: 2 })
    const { rows } =
      await pool.query(`select code, full_name, protocol_order, to_char(valid_from, 'YYYY-MM-DD') as from,
      (select array_agg(alias order by alias) from unit_aliases a where a.unit_id = u.id) as aliases from units u where code like 'N%' order by 1`)
    expect(rows).toEqual([
      { code: 'N1', full_name: '新一局', protocol_order: 5, from: '2021-03-01', aliases: ['一局', '老一局'] },
      { code: 'N2', full_name: '新二', protocol_order: 6, from: '2021-01-01', aliases: null },
    ])
    expect(
      (await commit('units', HEAD, ['N1', '新一', '新一局', '老一局', '区直部门', '2021-03-01', ''])).counts,
    ).toMatchObject({ unchanged: 1 })
  })

  it('停用早于启用拒绝；与别的单位同名的提醒', async () => {
    const batch = await commit(
      'units',
      HEAD,
      ['N3', '新三', '', '', '镇街', '2021-05-01', '2021-05-01'],
      ['N1', '新一', '', '', '镇街', '', '2021-01-01'],
      ['N4', '新四', '', '住建局', '镇街', '', ''],
    )
    expect(codes(batch)).toEqual([
      [2, 'G', 'wrong-order'],
      [3, 'G', 'wrong-order'],
    ])
    expect(batch.notes.find(({ kind }) => kind === 'shared-name')).toMatchObject({
      from: '住建局',
      to: 'D01',
      rows: [4],
    })
  })

  it('表里没有的列不动已有的', async () => {
    await commit('units', ['单位编码', '简称', '分组'], ['D01', '住建局', '区直部门'])
    const { rows } = await pool.query(`select full_name, version from units where code = 'D01'`)
    expect(rows).toEqual([{ full_name: '区住房和城乡建设局', version: 1 }])
  })
})

describe('账号与发布记录', () => {
  const ACCOUNT = ['账号编码', '账号名称', '平台', '主管单位', '开设日期', '状态', '关停日期']
  const POST = ['账号', '平台', '发布日期', '标题']

  it('账号按编码；没写状态的按正常，有关停日期的按已关停', async () => {
    const { counts, notes } = await commit(
      'accounts',
      ACCOUNT,
      ['M1', '东升', '微信公众号', '东升街道', '', '', ''],
      ['M2', '东升', '微博', '东升街道办事处', '', '', '2021-05-01'],
      ['M3', '东升二号', '微信公众号', '东升街道', '', '停更', ''],
    )
    expect(counts).toMatchObject({ added: 3 })
    const { rows } = await pool.query('select code, state from new_media_accounts order by 1')
    expect(rows.map(({ state }) => state)).toEqual(['active', 'closed', 'suspended'])
    expect(notes.find(({ kind }) => kind === 'same-platform')).toMatchObject({
      from: '东升街道',
      to: '微信公众号',
      rows: [2, 4],
    })
  })

  it('不认识的状态、没有的单位、关停早于开设，各说各的', async () => {
    const batch = await commit('accounts', ACCOUNT, ['M4', '甲', '抖音', '火星局', '2021-05-01', '挺好', '2021-04-01'])
    expect(batch.rejections[0]?.faults.map(({ column, code }) => [column, code])).toEqual([
      ['D', 'unknown-unit'],
      ['F', 'not-a-choice'],
      ['G', 'wrong-order'],
    ])
  })

  it('发布记录按账号、日期、标题；名称重了看平台', async () => {
    const rows = [
      POST,
      ['M1', '', '2021-10-01', '题'],
      ['东升', '微博', '2021-10-01 08:00', '题'],
      ['M1', '', '2021/10/1', '题'],
      ['东升', '', '2021-10-02', '题'],
      ['无', '', '2021-10-02', '题'],
      ['M1', '', '2021-10-12', '题'],
    ]
    const batch = await commit('posts', ...rows)
    expect(batch.counts).toEqual({ read: 6, added: 2, changed: 0, unchanged: 0, duplicate: 1, rejected: 3, ignored: 0 })
    expect(codes(batch)).toEqual([
      [5, 'A', 'ambiguous-account'],
      [6, 'A', 'unknown-account'],
      [7, 'C', 'in-future'],
    ])
    expect((await commit('posts', ...rows)).counts).toMatchObject({ added: 0, unchanged: 2, duplicate: 1 })
  })

  it('有发布记录的账号撤不掉，留着', async () => {
    const { rows } = await pool.query(
      `select id from imports where kind = 'accounts' and state = 'done' order by created_at limit 1`,
    )
    const { body } = await office.delete(`/api/imports/${rows[0].id}`)
    expect(body).toMatchObject({ removed: 1, keptTotal: 2 })
  })
})

describe('主动公开与政策解读', () => {
  it('按索引号认定，更正记新版本；成文晚于公开、公开在将来，拒绝', async () => {
    const HEAD = ['索引号', '文号', '标题', '公开单位', '成文日期', '公开日期']
    await commit('disclosures', HEAD, ['F1', '仓政〔2021〕1号', '通知', '城管局', '2021-09-01', '2021-09-02'])
    const batch = await commit(
      'disclosures',
      HEAD,
      ['F1', '', '关于通知', '城管局', '', '2021年9月3日'],
      ['F2', '', '甲', '城管局', '2021-09-05', '2021-09-01'],
      ['F3', '', '乙', '城管局', '', '2021-10-12'],
    )
    expect(batch.counts).toMatchObject({ changed: 1, rejected: 2 })
    expect(codes(batch)).toEqual([
      [3, 'E', 'wrong-order'],
      [4, 'F', 'in-future'],
    ])
    const { rows } = await pool.query(
      `select document_number, title, to_char(disclosed_on, 'YYYY-MM-DD') as day, version from disclosures`,
    )
    expect(rows).toEqual([{ document_number: '仓政〔2021〕1号', title: '关于通知', day: '2021-09-03', version: 2 }])
  })

  it('解读形式认得各种说法；门户上找不到同题信息的提醒', async () => {
    const HEAD = ['编号', '标题', '发布单位', '解读形式', '栏目', '解读发布日期']
    const batch = await commit(
      'interpretations',
      HEAD,
      ['J1', '图解甲', '城管局', '一图读懂', '动态', '2021-09-01'],
      ['J2', '视频乙', '城管局', '短视频', '', '2021-09-01'],
      ['J3', '丙', '城管局', '唱歌', '', '2021-09-01'],
    )
    expect(batch.counts).toMatchObject({ added: 2, rejected: 1 })
    expect(codes(batch)).toEqual([[4, 'D', 'not-a-choice']])
    expect(batch.notes.find(({ kind }) => kind === 'not-on-portal')).toMatchObject({ count: 2 })
    const { rows } = await pool.query('select form from interpretations order by code')
    expect(rows).toEqual([{ form: 'illustrated' }, { form: 'audio-video' }])
  })
})
