/**
 * @typedef {{ passed: number, failed: number }} Tally
 * What a runner's report counts. A run that broke without any test failing counts as one failure more.
 */

/** @returns {Tally} */
export function vitestTally({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

/** @returns {Tally} a journey that passed at a second try has failed */
export function playwrightTally({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
}
