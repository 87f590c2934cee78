import type { Import } from '@mingkao/contract'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildImportApp } from '../../testing/import-app.ts'
import { finishedImport, importSheet } from '../../testing/upload-sheet.ts'
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

const GOOD = '标题,链接,发布单位,发布时间\n甲,http://a.gov.cn/1,东升街道,2021-10-10'

describe('按更正重来', () => {
  const twoFaults =
    '标题,链接,来自,发布时间\n甲,http://a.gov.cn/1,火星局,2021-10-10\n乙,http://a.gov.cn/2,东升街道,2021-13-10'

  it('指认列之后再更正格子，试运行通过后提交；原文件不变', async () => {
    const failed = await importSheet(office, 'publications', twoFaults)
    expect(failed.failure?.missing).toEqual(['unit'])
    const mapping = {
      sheet: failed.mapping?.sheet ?? '',
      headerRow: 1,
      columns: ['title', 'url', 'unit', 'publishedAt'].map((field, index) => ({
        letter: 'ABCD'.charAt(index),
        header: '',
        field,
      })),
    }
    const rerun = async (id: string, body: unknown) => {
      const answer = await office.post<Import>(`/api/imports/${id}/rerun`, body)
      expect(answer.status, answer.text).toBe(200)
      return finishedImport(office, answer.body.id)
    }
    const mapped = await rerun(failed.id, { mode: 'dry-run', mapping })
    expect(mapped.rejections.map(({ row, code }) => [row, code])).toEqual([
      [2, 'unknown-unit'],
      [3, 'no-such-day'],
    ])
    const corrections = [
      { row: 2, field: 'unit', value: '住建局' },
      { row: 3, field: 'publishedAt', value: '2021年10月9日' },
    ]
    const corrected = await rerun(mapped.id, { mode: 'commit', onReject: 'none', corrections })
    expect(corrected).toMatchObject({ state: 'done', counts: { read: 2, added: 2, rejected: 0 } })
    const { rows } = await pool.query(
      `select code, to_char(published_on, 'YYYY-MM-DD') as day from publications p join units u on u.id = unit_id order by code`,
    )
    expect(rows).toEqual([
      { code: 'D01', day: '2021-10-10' },
      { code: 'T01', day: '2021-10-09' },
    ])
    const file = await office.get(`/api/imports/${corrected.id}/file`)
    expect(file.text).toBe(twoFaults)
    expect(corrected.fileHash).toBe(failed.fileHash)
  })

  it('不认识的项目、一项对两列，都拒绝', async () => {
    const { id } = await importSheet(office, 'publications', GOOD)
    const columns = ['A', 'B'].map((letter) => ({ letter, header: '', field: 'title' }))
    expect(
      (
        await office.post(`/api/imports/${id}/rerun`, {
          mode: 'dry-run',
          mapping: { sheet: '', headerRow: 1, columns },
        })
      ).status,
    ).toBe(400)
    expect(
      (
        await office.post(`/api/imports/${id}/rerun`, {
          mode: 'dry-run',
          corrections: [{ row: 2, field: 'password', value: 'x' }],
        })
      ).status,
    ).toBe(400)
  })
})
