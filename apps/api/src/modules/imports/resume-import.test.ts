import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Import } from '@mingkao/contract'
import { afterEach, expect, it, vi } from 'vitest'
import { buildIdleApp } from '../../testing/import-app.ts'
import { uploadSheet } from '../../testing/upload-sheet.ts'
import { workOnImports } from './index.ts'

const app = await buildIdleApp()
const { pool, url } = app.deps.db
const WORKER = fileURLToPath(new URL('../../testing/import-worker.ts', import.meta.url))
const started: ChildProcess[] = []
const patient = { timeout: 60_000, interval: 20 }

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [WORKER, url], { stdio: 'inherit' })
  started.push(worker)
  return worker
}

afterEach(() => {
  for (const worker of started.splice(0)) worker.kill('SIGKILL')
})

async function stored(): Promise<unknown> {
  const { rows } = await pool.query(
    `select (select count(*)::int from publications) as items,
            (select coalesce(sum(counted), 0)::int from unit_month_counts) as counted,
            (select count(*)::int from import_rejections) as rejections,
            (select count(*)::int from audit_entries where action = 'run-import') as entries`,
  )
  return rows[0]
}

function sheet(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `题${index},http://a.gov.cn/${index},东升街道,2021-10-10`)
  return ['标题,链接,发布单位,发布时间', ...lines, '没有单位,http://a.gov.cn/x,,2021-10-10'].join('\n')
}

it('读到一半、写到一半，进程两次被强行结束：库里什么也没有；第三个进程接着做完，只计一次', async () => {
  const office = await app.signedIn('office')
  const { body } = await uploadSheet(office, 'publications', sheet(60_000), { mode: 'commit' })
  const reachPhase = (phase: string) =>
    vi.waitFor(async () => {
      const { rows } = await pool.query(`select progress ->> 'phase' as phase from imports where id = $1`, [body.id])
      expect(rows).toEqual([{ phase }])
    }, patient)
  const kill = async (worker: ChildProcess) => {
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    expect(await stored()).toEqual({ items: 0, counted: 0, rejections: 0, entries: 0 })
    expect((await office.get<Import>(`/api/imports/${body.id}`)).body.state).toBe('running')
  }

  const first = startWorker()
  await reachPhase('读取表格')
  await kill(first)

  // A lock on the target keeps the second at its writing until it is killed.
  const blocker = await pool.connect()
  await blocker.query('begin; lock table publications in share mode')
  const second = startWorker()
  await reachPhase('写入数据')
  await kill(second)
  await blocker.query('rollback')
  blocker.release()

  await workOnImports(app.deps)
  const done = await vi.waitFor(async () => {
    const answer = await office.get<Import>(`/api/imports/${body.id}`)
    expect(answer.body.state).toBe('done')
    return answer.body
  }, patient)
  expect(done.counts).toMatchObject({ read: 60_001, added: 60_000, rejected: 1 })
  expect(await stored()).toEqual({ items: 60_000, counted: 60_000, rejections: 1, entries: 1 })
}, 180_000)
