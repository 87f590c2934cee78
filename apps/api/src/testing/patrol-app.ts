import type { PatrolRun } from '@mingkao/contract'
import { expect, vi } from 'vitest'
import { workOnPatrol } from '../modules/patrol/index.ts'
import { type AppOptions, buildApp, type TestApp } from './build-app.ts'
import type { Visitor } from './visitor.ts'

/** Manners of a patrol on this very machine, where nobody is put out. */
export const HERE = { at: null, intervalMs: 0, atOnce: 4, privateNetworks: ['127.0.0.1/32'] }

/** A server that goes on patrol, for columns that stand on a portal. @param columns path on the portal by code */
export async function buildPatrolApp(
  portal: { url: string },
  columns: Record<string, string | null>,
  { isWorking = true, ...options }: AppOptions & { isWorking?: boolean } = {},
): Promise<TestApp> {
  const app = await buildApp({ ...options, config: { patrol: HERE, ...options.config } })
  await addColumns(app, portal, columns)
  if (isWorking) await workOnPatrol(app.deps)
  return app
}

async function addColumns({ deps: { db } }: TestApp, { url }: { url: string }, columns: Record<string, string | null>) {
  const codes = Object.keys(columns)
  const urls = Object.values(columns).map((path) => (path?.startsWith('/') ? url + path : path))
  await db.pool.query(
    `insert into columns (code, name, path, category, url)
     select code, code, '栏目/' || code, '通知公告', url from unnest($1::text[], $2::text[]) c (code, url)`,
    [codes, urls],
  )
}

/** Starts a run and waits until it is over. */
export async function patrolNow(office: Visitor, columns?: string[]): Promise<PatrolRun> {
  const { body, status, text } = await office.post<PatrolRun>('/api/patrol/runs', { ...(columns && { columns }) })
  expect([status, text]).toEqual([200, text])
  return waitForRun(office, body.id)
}

export async function waitForRun(reader: Visitor, id: string): Promise<PatrolRun> {
  return vi.waitFor(
    async () => {
      const { body } = await reader.get<PatrolRun>(`/api/patrol/runs/${id}`)
      expect(body.state).not.toBe('running')
      return body
    },
    { timeout: 15_000, interval: 50 },
  )
}
