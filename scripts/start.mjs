import { join } from 'node:path'
import { handOver } from './setup/children.mjs'
import { cleanEnvironment, findNode, root } from './setup/paths.mjs'
import { isPrepared, prepareAll } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'

// npm start: runs on whatever Node ≥ 20.19 the machine has, before anything is installed.

await runScript(async () => {
  console.log(isPrepared() ? '明考启动中' : '明考首次启动：先安装依赖、生成网页，约需一两分钟')
  await prepareAll()
  const main = join(root, 'apps/api/src/main.ts')
  return handOver(findNode(), [main], { cwd: root, env: cleanEnvironment({ NODE_ENV: 'production' }) })
})
