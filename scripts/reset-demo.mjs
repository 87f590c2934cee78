import { join } from 'node:path'
import { handOver } from './setup/children.mjs'
import { cleanEnvironment, findNode, root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'

// pnpm reset-demo: data, accounts and clock of the demo as on its first morning. Stop the product first.

await runScript(async () => {
  await prepare()
  const main = join(root, 'apps/api/src/main.ts')
  return handOver(findNode(), [main, 'reset-demo'], { cwd: root, env: cleanEnvironment() })
})
