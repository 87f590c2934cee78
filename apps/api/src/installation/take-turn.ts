import { Client } from 'pg'

/** The right to set the installation up, over all processes on its database. */
export type Turn = { end: () => Promise<void> }

/**
 * Waits for the processes that start at the same moment: one fills the database, the others find it filled. Ends by
 * itself with the process.
 * @param onWait called once when another process has the turn
 */
export async function takeTurn(url: string, onWait: () => void): Promise<Turn> {
  const client = new Client({ connectionString: url, application_name: 'mingkao-start' })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ isMine: boolean }>(
    `select pg_try_advisory_lock(hashtext('mingkao installation')) as "isMine"`,
  )
  if (!rows[0]?.isMine) {
    onWait()
    await client.query(`select pg_advisory_lock(hashtext('mingkao installation'))`)
  }
  return { end: () => client.end() }
}
