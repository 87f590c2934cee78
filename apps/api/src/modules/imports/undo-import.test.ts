import { describe, expect, it } from 'vitest'
import { importingOffice } from '../../testing/importing-office.ts'
import { importSheet } from '../../testing/upload-sheet.ts'

const { pool, office } = await importingOffice('publications', 'imports', 'audit_entries')

const HEAD = ['信息编号', '标题', '链接', '发布单位', '发布时间']
const row = (id: string, title = '标题', link = '') => [id, title, link, '东升街道', '2021-10-10 10:00']
const commit = (...rows: string[][]) => importSheet(office, 'publications', [HEAD, ...rows], { mode: 'commit' })

type Undone = {
  removed: number
  restored: number
  keptTotal: number
  kept: { label: string; reason: string }[]
  import: { state: string }
}
const undo = (id: string) => office.delete<Undone>(`/api/imports/${id}`)

async function facts(): Promise<unknown> {
  const { rows } = await pool.query('select to_jsonb(p) as row from publications p order by id')
  return rows
}

describe('整批撤销', () => {
  it('新增的拿掉，改过的恢复原样，月度计数也跟着回去', async () => {
    await commit(row('A1', '甲', 'http://a.gov.cn/1'), row('A2', '乙'))
    const before = await facts()
    const { id } = await commit(row('A1', '改', 'http://a.gov.cn/2'), row('A3'))
    const { status, body } = await undo(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ removed: 1, restored: 1, kept: [], keptTotal: 0, import: { state: 'undone' } })
    expect(await facts()).toEqual(before)
    const { rows } = await pool.query('select sum(counted)::int as n from unit_month_counts')
    expect(rows).toEqual([{ n: 2 }])
  })

  it('此后被人改过的列出来，留着不动', async () => {
    await commit(row('A1', '甲'))
    const { id } = await commit(row('A1', '改'), row('A2'), row('A3'))
    await pool.query(
      `update publications set title = '手工更正', version = version + 1 where source_id in ('A1', 'A2')`,
    )
    const { body } = await undo(id)
    expect(body).toMatchObject({ removed: 1, restored: 0, keptTotal: 2 })
    expect(body.kept.every(({ reason, label }) => reason === 'changed-since' && label === '手工更正')).toBe(true)
    const { rows } = await pool.query('select title from publications order by source_id')
    expect(rows).toEqual([{ title: '手工更正' }, { title: '手工更正' }])
  })

  it('先撤后一批，前一批还能照样撤', async () => {
    const first = await commit(row('A1', '甲'))
    const second = await commit(row('A1', '乙'))
    expect((await undo(second.id)).body).toMatchObject({ restored: 1 })
    expect((await undo(first.id)).body).toMatchObject({ removed: 1, keptTotal: 0 })
    expect(await facts()).toEqual([])
  })

  it('原来的链接已归了别的信息：留着不动并说明', async () => {
    await commit(row('A1', '甲', 'http://a.gov.cn/1'))
    const { id } = await commit(row('A1', '甲', 'http://a.gov.cn/2'))
    await commit(row('A9', '别的', 'http://a.gov.cn/1'))
    expect((await undo(id)).body).toMatchObject({ restored: 0, kept: [{ label: '甲', reason: 'in-use' }] })
  })

  it('撤销留下操作日志；撤过的、试运行的不能再撤', async () => {
    const { id } = await commit(row('A1'))
    await undo(id)
    const again = await undo(id)
    expect(again.status).toBe(409)
    const trial = await importSheet(office, 'publications', [HEAD, row('A2')])
    expect((await undo(trial.id)).status).toBe(409)
    const { rows } = await pool.query(
      `select after -> 'removed' as removed from audit_entries where action = 'undo-import'`,
    )
    expect(rows).toEqual([{ removed: 1 }])
  })

  it('单位批次：有信息、有账号可登录的单位留着，其余拿掉，别名恢复', async () => {
    const head = ['单位编码', '简称', '全称', '别名', '分组']
    const units = (...rows: string[][]) => importSheet(office, 'units', [head, ...rows], { mode: 'commit' })
    const { id } = await units(
      ['N1', '新一', '', '', '镇街'],
      ['N2', '新二', '', '', '镇街'],
      ['T01', '东升街道', '', '东升', '镇街'],
    )
    await importSheet(office, 'publications', [HEAD, ['B1', '题', '', '新一', '2021-10-10']], { mode: 'commit' })
    const { body } = await undo(id)
    expect(body).toMatchObject({ removed: 1, restored: 1, keptTotal: 1, kept: [{ label: '新一', reason: 'in-use' }] })
    const { rows } = await pool.query(
      `select alias from unit_aliases a join units u on u.id = a.unit_id where u.code = 'T01'`,
    )
    expect(rows).toEqual([{ alias: '东升街办' }])
    await pool.query(`truncate publications restart identity cascade; delete from units where code = 'N1'`)
  })
})
