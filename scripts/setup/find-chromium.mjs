import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root } from './paths.mjs'

/** The headless shell first: the same Chromium without its windows takes a third less of the machine. */
const SYSTEM_BROWSERS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]

/**
 * A Chromium that runs here: the system's, else the one Playwright has downloaded.
 * @returns {string | undefined} its path
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = SYSTEM_BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, playwrightsOwn()].find((path) => existsSync(path) && runs(path))
}

function playwrightsOwn() {
  const { chromium } = createRequire(join(root, 'e2e/package.json'))('@playwright/test')
  return chromium.executablePath()
}

/** Some systems have a script in its place that only says where to get it. */
function runs(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /\d+\.\d+/.test(stdout)
}
