import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@mingkao/prisma/migrate'
import { startThrowawayServer } from './throwaway-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Leads to the test server; the database in it is `postgres`. */
    postgresUrl: string
  }
}

/** The database every worker's is copied from: migrated, empty. */
export const TEMPLATE = 'template_mingkao'

/** Once for a whole run of vitest: one PostgreSQL with a migrated template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayServer()
  const url = server.urlOf('postgres')
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  await migrate(server.urlOf(TEMPLATE))
  project.provide('postgresUrl', url)
  return server.stop
}
