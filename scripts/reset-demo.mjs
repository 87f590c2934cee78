import { join } from 'node:path'
import { handOver, stayWithParent } from './setup/children.mjs'
import { cleanEnvironment, findNode, root } from './setup/paths.mjs'
import { prepare, PrepareError } from './setup/prepare.mjs'

// pnpm reset-demo: data, accounts and clock of the demo as on its first morning. Stop the product first.

stayWithParent()
try {
  await prepare()
  const main = join(root, 'apps/api/src/main.ts')
  process.exitCode = await handOver(findNode(), [main, 'reset-demo'], { cwd: root, env: cleanEnvironment() })
} catch (error) {
  console.error(error instanceof PrepareError ? `\n✗ ${error.message}` : error)
  process.exitCode = 1
}
