import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { stayWithParent } from './setup/children.mjs'
import { root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { getBrowser } from './testing/get-browser.mjs'
import { runStep } from './testing/run-step.mjs'
import { checks, journeys, pageTests, processTests, unitTests, webChecks } from './testing/steps.mjs'
import { sum } from './testing/tally.mjs'

// npm test: every check and test, on a machine with nothing but Node and npm. Goes on after a failure, and ends with one
// line `N passed, N failed`: a check counts as one, of vitest and Playwright each test does.

stayWithParent()
const tally = await runAll().catch((error) => {
  console.error(`✗ ${error.message}`)
  return { passed: 0, failed: 1 }
})
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 ? 0 : 1)

async function runAll() {
  await prepare()
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const before = await twoAtATime([[...checks, ...webChecks], [unitTests]])
  const { path, trouble } = await getBrowser()
  if (!path) {
    console.log(`✗ 浏览器里的全程\n${trouble}`)
    return sum([before, await runStep(processTests), { passed: 0, failed: 1 }])
  }
  const inBrowser = [pageTests(path), processTests, ...journeys(path)]
  return sum([before, await twoAtATime(inBrowser.map((step) => [step]))])
}

/** Runs each list in turn, two lists side by side: as many as the smallest machine has cores. */
async function twoAtATime(lists) {
  const waiting = [...lists]
  const tallies = []
  async function work() {
    for (let list = waiting.shift(); list; list = waiting.shift()) tallies.push(await inTurn(list))
  }
  await Promise.all([work(), work()])
  return sum(tallies)
}

async function inTurn(steps) {
  const tallies = []
  for (const step of steps) tallies.push(await runStep(step))
  return sum(tallies)
}
