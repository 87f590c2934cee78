import { join } from 'node:path'
import { handOver } from './setup/children.mjs'
import { cleanEnvironment, findNode, root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'

// pnpm create-admin 用户名 姓名 [office|operator]: an account with a one-time password, whether the product runs or not.

await runScript(async () => {
  await prepare()
  const main = join(root, 'apps/api/src/main.ts')
  return handOver(findNode(), [main, 'create-admin', ...process.argv.slice(2)], { cwd: root, env: cleanEnvironment() })
})
