import { pino } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SYSTEM } from '../db/audit-row.ts'
import { withSqlTransaction, withTransaction } from '../db/with-transaction.ts'
import { testDatabase } from '../testing/database.ts'
import { type Jobs, startJobs } from './start-jobs.ts'

const db = await testDatabase()
const log = pino({ level: 'silent' })
const started: Jobs[] = []

async function open(): Promise<Jobs> {
  const jobs = await startJobs({ db, log })
  started.push(jobs)
  return jobs
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()))
  await db.pool.query('delete from jobs.job')
})

const nothing = async () => undefined
const waiting = { timeout: 15_000, interval: 50 }

describe('后台任务', () => {
  it('交给任何一个进程都行：一个交出去，另一个做', async () => {
    const [sender, worker] = [await open(), await open()]
    const done: string[] = []
    await worker.work('run-import', { run: async ({ importId }) => void done.push(importId), giveUp: nothing })
    expect(await sender.send('run-import', { importId: 'a' }, { key: 'a' })).toBe(true)
    await vi.waitFor(() => expect(done).toEqual(['a']), waiting)
  })

  it('同一批次在排队或进行时，不会再排第二个', async () => {
    const jobs = await open()
    expect(await jobs.send('run-import', { importId: 'a' }, { key: 'a' })).toBe(true)
    expect(await jobs.send('run-import', { importId: 'a' }, { key: 'a' })).toBe(false)
    expect(await jobs.send('run-import', { importId: 'b' }, { key: 'b' })).toBe(true)
  })

  it.each([
    ['逐行写入', withTransaction],
    ['成批写入', withSqlTransaction],
  ])('%s的事务回滚，任务也就没有交出去', async (_title, write: typeof withTransaction | typeof withSqlTransaction) => {
    const jobs = await open()
    const attempt = write({ db, actor: SYSTEM }, async (tx) => {
      expect(await jobs.send('run-import', { importId: 'a' }, { key: 'a', tx })).toBe(true)
      throw new Error('断电')
    })
    await expect(attempt).rejects.toThrow('断电')
    expect(await jobs.send('run-import', { importId: 'a' }, { key: 'a' })).toBe(true)
  })

  it('一再失败的任务最后交代一声', async () => {
    const jobs = await open()
    let tries = 0
    const givenUp: string[] = []
    await jobs.send('run-import', { importId: 'a' }, { key: 'a' })
    await jobs.work('run-import', {
      run: async () => {
        tries++
        throw new Error('坏文件')
      },
      giveUp: async ({ importId }) => void givenUp.push(importId),
    })
    await vi.waitFor(() => expect(givenUp).toEqual(['a']), waiting)
    expect(tries).toBe(4)
  })

  it('进程停下时没做完的任务，下一个进程接着做', async () => {
    const first = await open()
    const begun: AbortSignal[] = []
    await first.work('run-import', {
      run: (_data, signal) =>
        new Promise((_resolve, reject) => {
          begun.push(signal)
          signal.addEventListener('abort', () => reject(new Error('停下')))
        }),
      giveUp: nothing,
    })
    await first.send('run-import', { importId: 'a' }, { key: 'a' })
    await vi.waitFor(() => expect(begun).toHaveLength(1), waiting)
    await first.stop()
    expect(begun[0]?.aborted).toBe(true)

    const done: string[] = []
    const second = await open()
    await second.work('run-import', { run: async ({ importId }) => void done.push(importId), giveUp: nothing })
    await vi.waitFor(() => expect(done).toEqual(['a']), waiting)
  }, 40_000)
})
