import type { ColumnEvent, Import } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { ownersOf } from '../../testing/column-sheet.ts'
import { importingOffice } from '../../testing/importing-office.ts'
import { importSheet } from '../../testing/upload-sheet.ts'

const { db, pool, office } = await importingOffice('columns', 'imports')

const HEAD = ['序号', '一级栏目', '二级栏目', '三级栏目', '责任单位', '协办单位', '更新期限', '分管领导', '联系人']

/** As an office draws it up: the upper levels merged, so that only their first row bears the name. */
const TABLE = [
  HEAD,
  ['1', '政府信息公开', '政策', '规范性文件', '住建局', '城管局、东升街道', '6个月', '林局长', '张三'],
  ['2', '', '', '政策解读', '住建局', '', '6个月', '', ''],
  ['3', '', '规划计划', '', '城管局', '', '1年', '', ''],
  ['4', '新闻动态', '新闻动态', '', '东升街道', '', '14天', '', ''],
]

const importing = (rows: string[][], mode: 'dry-run' | 'commit' = 'commit'): Promise<Import> =>
  importSheet(office, 'columns', rows, { mode })

async function tree() {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select c.code, c.path, p.path as parent, c.category from columns c left join columns p on p.id = c.parent_id order by c.path`,
  )
  return rows
}

describe('外来的逐级栏目表', () => {
  it('试运行说明会新建什么，什么也不写', async () => {
    const { counts, notes, rejections } = await importing(TABLE, 'dry-run')
    expect(rejections).toEqual([])
    expect(counts).toMatchObject({ read: 4, added: 4, rejected: 0 })
    expect(notes.filter(({ kind }) => kind === 'new-folder').map(({ to }) => to)).toEqual([
      '政府信息公开',
      '政府信息公开/政策',
    ])
    expect(notes.find(({ kind }) => kind === 'assumed-category')).toMatchObject({ count: 4 })
    expect(notes.find(({ kind }) => kind === 'new-code')).toMatchObject({ to: 'L0001 至 L0004', count: 4 })
    expect(await tree()).toEqual([])
  })

  it('编码自动生成，上级频道自动建好，责任单位、多个协办单位、联系人都登记', async () => {
    await importing(TABLE)
    const rows = await tree()
    expect(rows).toHaveLength(6)
    expect(rows).toEqual(
      expect.arrayContaining([
        { code: 'F0001', path: '政府信息公开', parent: null, category: '频道' },
        { code: 'F0002', path: '政府信息公开/政策', parent: '政府信息公开', category: '频道' },
        { code: 'L0001', path: '政府信息公开/政策/规范性文件', parent: '政府信息公开/政策', category: '通知公告' },
        { code: 'L0002', path: '政府信息公开/政策/政策解读', parent: '政府信息公开/政策', category: '通知公告' },
        { code: 'L0003', path: '政府信息公开/规划计划', parent: '政府信息公开', category: '通知公告' },
        { code: 'L0004', path: '新闻动态', parent: null, category: '通知公告' },
      ]),
    )
    expect(await ownersOf(db, 'supporting')).toHaveLength(2)
    const details = await pool.query(
      'select responsible_leader, contact from column_assignments where contact is not null',
    )
    expect(details.rows).toEqual([{ responsible_leader: '林局长', contact: '张三' }])
  })

  it('同一张表再来一次，什么都不变；改了责任单位的，按路径认得', async () => {
    await importing(TABLE)
    expect((await importing(TABLE)).counts).toMatchObject({ unchanged: 4, added: 0 })
    const changed = TABLE.map((row) => row.map((cell, at) => (row[0] === '3' && at === 4 ? '住建局' : cell)))
    expect((await importing(changed)).counts).toMatchObject({ unchanged: 3, changed: 1 })
    expect(await tree()).toHaveLength(6)
    const { body } = await office.get<ColumnEvent[]>('/api/columns/L0003/history')
    const change = body.find(({ kind }) => kind === 'change')
    expect(change).toMatchObject({ title: '分工表导入', actor: '王主任', reason: '台账.csv' })
    expect(change?.changes[0]).toMatchObject({ field: 'lead', from: '城管局', to: '住建局' })
  })

  it('整批撤销，连自动建的频道一起撤', async () => {
    const { id } = await importing(TABLE)
    await office.delete(`/api/imports/${id}`)
    expect(await tree()).toEqual([])
  })

  it('表头只写着几列“栏目”，也按从左到右逐级认', async () => {
    const { rejections } = await importing([
      ['栏目', '栏目', '栏目', '责任单位'],
      ['甲', '乙', '丙', '住建局'],
      ['', '', '丁', '城管局'],
      ['', '戊', '', '城管局'],
    ])
    expect(rejections).toEqual([])
    expect((await tree()).map(({ path }) => path)).toEqual(expect.arrayContaining(['甲/乙/丙', '甲/乙/丁', '甲/戊']))
  })

  it('一级到六级都认；哪级都没写的行说明白；一级一级空着的不乱猜', async () => {
    const head = ['一级栏目', '二级栏目', '三级栏目', '四级栏目', '五级栏目', '六级栏目', '责任单位']
    const { rejections } = await importing([
      head,
      ['甲', '乙', '丙', '丁', '戊', '己', '住建局'],
      ['', '', '', '', '', '', '城管局'],
      ['庚', '', '', '', '', '', '城管局'],
    ])
    expect(rejections.map(({ row, code }) => [row, code])).toEqual([[3, 'required']])
    const paths = (await tree()).map(({ path }) => path)
    expect(paths).toContain('甲/乙/丙/丁/戊/己')
    expect(paths).toContain('庚')
  })
})
