import { join } from 'node:path'
import { handOver } from './setup/children.mjs'
import { isPortTaken } from './setup/is-port-taken.mjs'
import { cleanEnvironment, findNode, root } from './setup/paths.mjs'
import { PrepareError, prepare } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'

// pnpm dev: the API on PORT, started anew when a file of it changes, and the console with hot reload on WEB_PORT
// (5173), which passes /api on to it. Ctrl-C ends both.

await runScript(async () => {
  const port = process.env.PORT || '3000'
  const webPort = process.env.WEB_PORT || '5173'
  // Said before anything starts: a watched program that can't listen would wait for a change of its files instead.
  for (const [name, taken] of Object.entries({ PORT: port, WEB_PORT: webPort })) {
    if (await isPortTaken(taken)) {
      throw new PrepareError(`端口 ${taken} 已被占用。请先停止占用它的程序，或用 ${name} 另指一个端口。`)
    }
  }
  await prepare()
  const env = cleanEnvironment({ PORT: port, API_ORIGIN: `http://127.0.0.1:${port}` })
  const api = ['--watch-preserve-output', '--watch', join(root, 'apps/api/src/main.ts')]
  const vite = join(root, 'apps/web/node_modules/vite/bin/vite.js')
  const codes = await Promise.all([
    handOver(findNode(), api, { cwd: root, env }),
    handOver(findNode(), [vite, '--port', webPort, '--strictPort'], { cwd: join(root, 'apps/web'), env }),
  ])
  return Math.max(...codes)
})
