import { join } from 'node:path'
import { findNode, root } from '../setup/paths.mjs'
import { playwrightTally, vitestTally } from './tally.mjs'

const bin = (name) => join(root, 'node_modules/.bin', name)
const vitestReport = (name) => join(root, 'test-results', `vitest-${name}.json`)
const MINUTE = 60_000

/** What stands in the code itself; each counts as one. */
export const checks = [
  { title: '格式', command: bin('oxfmt'), args: ['--check'] },
  // Its type-aware half has been seen to run away; it needs seconds.
  { title: '代码检查', command: bin('oxlint'), args: ['--type-aware'], limit: 4 * MINUTE },
  { title: '类型', command: bin('tsc'), args: ['-p', 'tsconfig.json'] },
  { title: '网页类型', command: bin('tsc'), args: ['-p', 'apps/web/tsconfig.json'] },
  {
    title: '导入边界',
    command: bin('depcruise'),
    args: ['--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'prisma/scripts', 'scripts', 'e2e', 'bench'],
  },
  { title: '无用代码', command: bin('knip'), args: [] },
  { title: '表结构与迁移一致', command: findNode, args: ['scripts/check-migrations.ts'] },
]

export const unitTests = vitest('单元、属性、数据库与接口测试', 'unit', '!process')

/** Whole processes started, killed and started again. */
export const processTests = vitest('启动、停止与恢复', 'process', 'process')

export const webChecks = [
  { title: '网页构建', command: findNode, args: ['scripts/build-web.mjs'] },
  { title: '首页体积', command: findNode, args: ['scripts/check-bundle.mjs'] },
]

/** Every page of every role, looked at; nothing is changed. */
export const pageTests = (chromium) => playwright('每一页都没有障碍', 'pages', chromium, ['accessible'])

/** In how many parts the journeys run, so that two can go on at a time to the end. */
const JOURNEY_PARTS = 3

/** What people do in a browser, from beginning to end. A file is never torn apart. */
export const journeys = (chromium) =>
  Array.from({ length: JOURNEY_PARTS }, (_, index) => {
    const part = index + 1
    const shard = `--shard=${part}/${JOURNEY_PARTS}`
    const filter = ['--grep-invert', 'accessible\\.spec', shard]
    return playwright(`浏览器里的全程（${part}/${JOURNEY_PARTS}）`, `journeys-${part}`, chromium, filter)
  })

/** Each run has a server and a district of its own, so that they can stand side by side. */
function playwright(title, name, chromium, filter) {
  const report = join(root, 'test-results', `playwright-${name}.json`)
  return {
    title,
    command: join(root, 'e2e/node_modules/.bin/playwright'),
    args: ['test', '--config', 'e2e/playwright.config.ts', '--output', `test-results/e2e-${name}`, ...filter],
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    limit: 40 * MINUTE,
    report,
    tally: playwrightTally,
  }
}

function vitest(title, name, project) {
  const report = vitestReport(name)
  return {
    title,
    command: bin('vitest'),
    args: ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    limit: 25 * MINUTE,
    report,
    tally: vitestTally,
  }
}
