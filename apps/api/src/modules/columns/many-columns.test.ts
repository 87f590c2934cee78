import type { BulkResult, ChangedColumns, Column } from '@mingkao/contract'
import { expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import { manyColumns } from '../../testing/many-columns.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
await manyColumns(app.deps.db)
const office = await app.signedIn('office')

async function timed<T>(label: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  if (process.env['TEST_TIMES']) console.log(label, Math.round(performance.now() - start), 'ms')
  return result
}

it('五千个栏目一次取回；改一格只答回这一格和它的上级', async () => {
  for (let round = 0; round < 5; round += 1) await timed('list', () => office.get('/api/columns'))
  const { body } = await office.get<{ columns: Column[] }>('/api/columns')
  expect(body.columns.length).toBeGreaterThan(4990)
  for (let version = 1; version < 6; version += 1) {
    const fields = { remark: `第${version}次` }
    const saved = await timed('save', () => office.patch<ChangedColumns>('/api/columns/P010005', { version, fields }))
    expect(saved.body.columns.map(({ code }) => code)).toEqual(['P010005', 'P0100'])
  }
})

it('两千个栏目一次移交，一次撤销', async () => {
  const { body } = await office.get<{ columns: Column[] }>('/api/columns?category=通知公告')
  const columns = body.columns.slice(0, 2000).map(({ code, version }) => ({ code, version }))
  const handOver = { columns, unit: 'P007', from: '2021-10-11', reason: '职能划转' }
  const done = await timed('hand-over', () => office.post<BulkResult>('/api/columns/hand-over', handOver))
  const { changed, unchanged } = done.body.counts
  expect(changed + unchanged).toBe(columns.length)
  const undone = await timed('undo', () =>
    office.post<{ restored: number }>(`/api/columns/change-sets/${done.body.changeSet}/undo`, {}),
  )
  expect(undone.body.restored).toBe(changed)
})
