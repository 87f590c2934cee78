import { readFileSync, rmSync } from 'node:fs'
import { run } from '../setup/children.mjs'
import { cleanEnvironment, root } from '../setup/paths.mjs'

/**
 * @typedef {{ title: string, command: string | (() => string), args: string[], env?: Record<string, string>,
 *   limit?: number, report?: string, tally?: (report: object) => import('./tally.mjs').Tally }} Step
 * `limit` in milliseconds. Without a report, a step counts as one.
 */

const LONGEST_STEP_MS = 5 * 60_000

/**
 * Runs one step: a line with its verdict, and what it has printed if it failed.
 * @param {Step} step
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runStep({ title, command, args, env = {}, limit = LONGEST_STEP_MS, report, tally }) {
  const start = Date.now()
  if (report) rmSync(report, { force: true })
  const program = typeof command === 'function' ? command() : command
  const { code, output } = await run(program, args, { cwd: root, env: cleanEnvironment(env), limit })
  const counted = tally && readReport(report, tally)
  const { passed, failed } = counted ?? { passed: code === 0 ? 1 : 0, failed: 0 }
  const result = { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  const counts = tally ? `通过 ${result.passed}，失败 ${result.failed}，` : ''
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${title}（${counts}${seconds} 秒）`)
  if (result.failed > 0) console.log(indent(output))
  return result
}

function readReport(file, tally) {
  try {
    return tally(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function indent(output) {
  return output.trim().replaceAll(/^/gm, '    ')
}
