import type { ColumnEvent } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { columnImports } from '../../testing/importing-office.ts'
import { importSheet } from '../../testing/upload-sheet.ts'

const { pool, office, commit, owners, everything } = await columnImports()

describe('撤销栏目批次', () => {
  it('栏目、移交、协办、核查，全都回到原样', async () => {
    await commit(
      { code: 'A', name: '公开', category: '频道' },
      { code: 'A1', parent: 'A', lead: '住建局', support: '城管局', from: '2021-01-01', seen: '2021-09-01' },
    )
    const before = await everything()
    const { id, counts } = await commit(
      { code: 'A', name: '信息公开', category: '频道', path: '信息公开' },
      {
        code: 'A1',
        parent: 'A',
        path: '信息公开/甲',
        lead: '东升街道',
        support: '住建局',
        from: '2021-08-01',
        seen: '2021-10-01',
      },
      { code: 'A2', parent: 'A', lead: '城管局', path: '公开' },
    )
    expect(counts).toMatchObject({ added: 1, changed: 2 })
    const { body } = await office.delete(`/api/imports/${id}`)
    expect(body).toMatchObject({ removed: 1, restored: 2, keptTotal: 0 })
    expect(await everything()).toEqual(before)
    const { body: history } = await office.get<ColumnEvent[]>('/api/columns/A1/history')
    expect(history.find(({ title }) => title === '撤销分工表导入')).toMatchObject({
      reason: '撤销导入：台账.csv',
      detail: null,
      changes: expect.arrayContaining([expect.objectContaining({ field: 'lead', from: '东升街道', to: '住建局' })]),
    })
    const { rows } = await pool.query(
      "select entity_id, after from audit_entries where action = 'undo-import-columns' order by entity_id",
    )
    expect(rows.map((row) => [row.entity_id, row.after === null])).toEqual([
      ['A', false],
      ['A1', false],
      ['A2', true],
    ])
  })

  it('同日改掉的协办单位，撤销后也回来', async () => {
    await commit({ code: 'A', support: '城管局' })
    const before = await everything()
    const { id } = await commit({ code: 'A', support: '住建局' })
    expect(await owners('supporting')).toEqual([{ code: 'D01', from: '2021-10-11', to: null }])
    await office.delete(`/api/imports/${id}`)
    expect(await everything()).toEqual(before)
  })

  it('已有信息的栏目和它的上级、分工留着，没有的拿掉', async () => {
    const { id } = await commit(
      { code: 'A', category: '频道' },
      { code: 'A1', parent: 'A', lead: '住建局' },
      { code: 'A2', parent: 'A', lead: '住建局' },
    )
    await importSheet(
      office,
      'publications',
      [
        ['标题', '栏目', '发布单位', '发布时间'],
        ['甲', 'A1', '住建局', '2021-10-10'],
      ],
      { mode: 'commit' },
    )
    const { body } = await office.delete<{ kept: { entity: string; label: string }[] }>(`/api/imports/${id}`)
    expect(body).toMatchObject({ removed: 1, keptTotal: 3 })
    expect(body.kept.map(({ entity, label }) => `${entity} ${label}`).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'column_assignments A/A1',
      'columns A',
      'columns A/A1',
    ])
    expect(await owners()).toHaveLength(1)
    await pool.query('truncate publications restart identity cascade')
  })

  it('移交之后又被人移交过：留着后来的，并列出来', async () => {
    await commit({ code: 'A', lead: '住建局', from: '2021-01-01' })
    const { id } = await commit({ code: 'A', lead: '城管局', from: '2021-05-01' })
    await commit({ code: 'A', lead: '东升街道', from: '2021-09-01' })
    const { status, body } = await office.delete<{ keptTotal?: number }>(`/api/imports/${id}`)
    expect([status, body.keptTotal === 0]).not.toEqual([200, true])
    expect((await owners()).at(-1)).toEqual({ code: 'T01', from: '2021-09-01', to: null })
  })
})
