import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { EmbeddedServer } from '../apps/api/src/db/embedded/start-embedded-server.ts'
import { findChromium } from '../scripts/setup/find-chromium.mjs'
import { openDatabase } from '../apps/api/src/db/client.ts'
import { manyColumns } from '../apps/api/src/testing/many-columns.ts'
import { type LongTasks, measureOurs, measurePeer } from './columns/measure-tables.ts'
import { servePeer } from './columns/serve-peer.ts'
import { startOurs } from './columns/start-ours.ts'
import { openDistrict } from './api/databases.ts'
import { withKeptServer } from './with-server.ts'

const COLUMNS = 5_000
const say = (line: string) => process.stdout.write(`${line}\n`)
const tasks = ({ count, longest }: LongTasks) =>
  count === 0 ? 'no long task' : `${count} long tasks, the longest ${longest.toFixed(0)} ms`

/**
 * `pnpm bench columns`: the table of 5,000 columns in Chromium. Long tasks (over 50 ms, as the browser reports them) while
 * it is scrolled from top to bottom and while a cell is saved; beside it Ant Design's virtual table on the same rows,
 * which is scrolled in the same way and can't be edited.
 */
export async function benchColumns(): Promise<void> {
  const folder = mkdtempSync(join('/tmp', 'mingkao-bench-columns-'))
  const browser = await chromium.launch({
    ...withPath(findChromium()),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const compare = async (server: EmbeddedServer) => {
    const { url, seconds } = await openDistrict(server, { units: 35, publications: 5_000 })
    const db = openDatabase(url)
    if (seconds !== null) await manyColumns(db, COLUMNS)
    await db.close()
    const ours = await startOurs(url)
    const us = await measureOurs(browser, ours)
    const peer = await servePeer(folder, us.rows)
    const them = await measurePeer(browser, peer.url)
    await Promise.all([ours.stop(), peer.stop()])
    say(`${us.rows.length} columns, ${us.lines} lines in ${us.nodes} elements (Ant Design virtual: ${them.nodes})`)
    say(`  first rows after           ours ${us.opened.toFixed(0)} ms, data from the server included`)
    say(`  scrolled from top to foot  ours ${tasks(us.scroll)}; Ant Design ${tasks(them.scroll)}`)
    say(`  a cell saved, 5 times      ours ${tasks(us.save)} (promised: none over 100 ms)`)
    say(`  the API answers a save in  ${us.answers.map((time) => time.toFixed(0)).join(', ')} ms`)
    say(`  keys of 40 arrow presses   ours ${tasks(us.keys)}`)
  }
  try {
    await withKeptServer(compare)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function withPath(executablePath: string | undefined) {
  return executablePath === undefined ? {} : { executablePath }
}
