import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildImportApp } from '../../testing/import-app.ts'
import { importSheet } from '../../testing/upload-sheet.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildImportApp()
const { pool } = app.deps.db
let office: Visitor

beforeAll(async () => {
  office = await app.signedIn('office')
})
beforeEach(async () => {
  await pool.query('truncate publications, imports restart identity cascade')
})

const text = (content: string) => new TextEncoder().encode(content)

const twins = async (head: string[]) => {
  const batch = await importSheet(office, 'publications', [
    head,
    ['甲', '东升街道', '建新镇', '2021-10-10', 'http://a.gov.cn/1'],
  ])
  return batch.notes.filter(({ kind }) => kind === 'same-field').map(({ label }) => label)
}

describe('怪表', () => {
  it('缺必填的列：说出缺哪一列，给出表头让人指认', async () => {
    const batch = await importSheet(office, 'publications', '标题,网址\n甲,http://a.gov.cn/1')
    expect(batch).toMatchObject({ state: 'failed', failure: { code: 'missing-columns' } })
    expect(batch.failure?.missing.toSorted()).toEqual(['publishedAt', 'unit'])
    expect(batch.failure?.message).toContain('发布单位')
    expect(batch.preview?.rows[0]).toEqual({ row: 1, texts: ['标题', '网址'] })
    expect(batch.mapping?.columns.map(({ field }) => field)).toEqual(['title', 'url'])
  })

  it('两列都叫发布单位的，说明只读哪一列；没有重名的不说', async () => {
    expect(await twins(['标题', '发布单位', '发布单位', '发布时间', '链接'])).toEqual([
      expect.stringContaining('C 列“发布单位”与 B 列“发布单位”是同一项，只读 B 列'),
    ])
    expect(await twins(['标题', '发布单位', '备忘', '发布时间', '链接'])).toEqual([])
  })

  it('公式样的文字、引号、换行、很长的格子，都只当文字', async () => {
    const long = '长'.repeat(600)
    const batch = await importSheet(
      office,
      'publications',
      [
        ['标题', '发布单位', '发布时间', '链接'],
        ['=cmd|calc', '东升街道', '2021-10-10', 'http://a.gov.cn/1'],
        ["'); drop table units; --", '东升街道', '2021-10-10', 'http://a.gov.cn/2'],
        ['第一行\n第二行\\t\\N', '东升街道', '2021-10-10', 'http://a.gov.cn/3'],
        [long, '东升街道', '2021-10-10', 'http://a.gov.cn/4'],
      ],
      { mode: 'commit' },
    )
    expect(batch.failure).toBeNull()
    expect(batch.rejections.map(({ column, code }) => [column, code])).toEqual([['A', 'too-long']])
    const { rows } = await pool.query('select title from publications order by id limit 3')
    expect(rows[0]).toEqual({ title: '=cmd|calc' })
    expect(rows[1]).toEqual({ title: "'); drop table units; --" })
    expect(rows[2].title).toContain('\\t\\N')
  })

  it('两列同名只用一列，其余留给人指认', async () => {
    const batch = await importSheet(office, 'publications', '标题,标题,发布单位,发布时间\n甲,乙,东升街道,2021-10-10')
    expect(batch.mapping?.columns.filter(({ field }) => field === 'title')).toHaveLength(1)
  })

  it('GB18030 编码的表照样认得', async () => {
    const gbk = Uint8Array.from([
      0xb1,
      0xea,
      0xcc,
      0xe2,
      0x2c,
      0xb7,
      0xa2,
      0xb2,
      0xbc,
      0xb5,
      0xa5,
      0xce,
      0xbb,
      0x2c,
      0xb7,
      0xa2,
      0xb2,
      0xbc,
      0xca,
      0xb1,
      0xbc,
      0xe4,
      0x0a,
      0xbc,
      0xd7,
      0x2c,
      ...text('T01,2021-10-10'),
    ])
    expect(await importSheet(office, 'publications', gbk)).toMatchObject({
      state: 'done',
      counts: { read: 1, added: 1 },
    })
  })
})
