import { join } from 'node:path'
import { handOver } from './setup/children.mjs'
import { cleanEnvironment, findNode, root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'

// pnpm dev: the API on PORT, started anew when a file of it changes, and the console with hot reload on port 5173,
// which passes /api on to it. Ctrl-C ends both.

await runScript(async () => {
  await prepare()
  const port = process.env.PORT || '3000'
  const env = cleanEnvironment({ PORT: port, API_ORIGIN: `http://127.0.0.1:${port}` })
  const api = ['--watch-preserve-output', '--watch', join(root, 'apps/api/src/main.ts')]
  const vite = join(root, 'apps/web/node_modules/vite/bin/vite.js')
  const codes = await Promise.all([
    handOver(findNode(), api, { cwd: root, env }),
    handOver(findNode(), [vite], { cwd: join(root, 'apps/web'), env }),
  ])
  return Math.max(...codes)
})
