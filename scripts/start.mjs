import { join } from 'node:path'
import { handOver, stayWithParent } from './setup/children.mjs'
import { cleanEnvironment, findNode, root } from './setup/paths.mjs'
import { isPrepared, prepareAll, PrepareError } from './setup/prepare.mjs'

// npm start: runs on whatever Node ≥ 20.19 the machine has, before anything is installed.

stayWithParent()
try {
  console.log(isPrepared() ? '明考启动中' : '明考首次启动：先安装依赖、生成网页、装入演示区，约需一两分钟')
  await prepareAll()
  const main = join(root, 'apps/api/src/main.ts')
  const env = cleanEnvironment({ NODE_ENV: 'production' })
  process.exitCode = await handOver(findNode(), [main, ...process.argv.slice(2)], { cwd: root, env })
} catch (error) {
  console.error(error instanceof PrepareError ? `\n✗ ${error.message}` : error)
  process.exitCode = 1
}
