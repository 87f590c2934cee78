import { describe, expect, it } from 'vitest'
import { playwrightTally, sum, vitestTally } from './tally.mjs'

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] }
const fileThatDoesNotLoad = { status: 'failed', assertionResults: [] }

describe('npm test 最后一行数得对', () => {
  it('读不进来的测试文件算一个失败', () => {
    const testResults = [passedFile, failedFile, fileThatDoesNotLoad]
    expect(vitestTally({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({ passed: 1, failed: 2 })
  })

  it('浏览器里第二次才通过的算失败，跑不起来的也算', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 }
    expect(playwrightTally({ stats, errors: [{ message: '服务没有起来' }] })).toEqual({ passed: 5, failed: 3 })
  })

  it('各步相加', () => {
    expect(
      sum([
        { passed: 2, failed: 0 },
        { passed: 3, failed: 1 },
      ]),
    ).toEqual({ passed: 5, failed: 1 })
  })
})
