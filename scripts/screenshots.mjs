import { join } from 'node:path'
import { handOver } from './setup/children.mjs'
import { cleanEnvironment, root } from './setup/paths.mjs'
import { buildWeb, PrepareError, prepare } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'
import { getBrowser } from './testing/get-browser.mjs'

// pnpm screenshots: every page of every role into screenshots/, which git ignores.

await runScript(async () => {
  await prepare()
  await buildWeb()
  const { path, trouble } = await getBrowser()
  if (!path) throw new PrepareError(trouble)
  const env = cleanEnvironment({ CHROMIUM_PATH: path })
  const playwright = join(root, 'e2e/node_modules/.bin/playwright')
  return handOver(playwright, ['test', '--config', 'e2e/pictures/playwright.config.ts'], { cwd: root, env })
})
