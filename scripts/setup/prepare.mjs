import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './children.mjs'
import { cleanEnvironment, findNode, PNPM, root } from './paths.mjs'
import { fingerprint, isStamped, stamp } from './stamp.mjs'

// Brings a checkout to where the product can run. Each step is skipped while what it makes is up to date.

/** Something the person at the terminal can put right. */
export class PrepareError extends Error {}

/** Dependencies and the database client: all that checks, tests and the API need. @throws PrepareError */
export async function prepare() {
  requireNode()
  await installDependencies()
  await generateClient()
}

/** Everything `npm start` needs. @throws PrepareError */
export async function prepareAll() {
  requireNode()
  await installDependencies()
  await Promise.all([generateClient(), buildWeb()])
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new PrepareError(
    `需要 Node.js 20.19 以上，这里是 ${process.versions.node}。请从 https://nodejs.org 安装较新的版本。`,
  )
}

async function installDependencies() {
  const made = join(root, 'node_modules/.stamp')
  const print = fingerprint('pnpm-lock.yaml', 'pnpm-workspace.yaml')
  if (!isStamped(made, print)) {
    const args = ['--yes', PNPM, 'install', '--frozen-lockfile', '--silent', '--config.confirmModulesPurge=false']
    await step('安装依赖', 'npx', args, '请检查网络和 npm 镜像设置，再运行一次。')
    stamp(made, print)
  }
  if (findNode()) return
  throw new PrepareError(
    `这台机器（${process.platform}-${process.arch}）没有随附的 Node.js 24，本机的是 ${process.versions.node}。请安装 Node.js 24 以上。`,
  )
}

export async function generateClient() {
  const made = join(root, 'prisma/generated/.stamp')
  const print = fingerprint('prisma/schema', 'prisma.config.ts', 'prisma/package.json')
  if (isStamped(made, print)) return
  // Generating needs no engine, but looks for one and would download it: any program satisfies it.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  await step('生成数据库客户端', findNode(), ['node_modules/prisma/build/index.js', 'generate'], '', { env })
  stamp(made, print)
}

export async function buildWeb() {
  const made = join(root, 'apps/web/dist/.stamp')
  const print = fingerprint('apps/web', 'packages/contract', 'packages/rules', 'pnpm-lock.yaml')
  if (isStamped(made, print)) return
  const vite = join(root, 'apps/web/node_modules/vite/bin/vite.js')
  await step('生成网页', findNode(), [vite, 'build', '--logLevel', 'warn'], '', { cwd: join(root, 'apps/web') })
  stamp(made, print)
}

/** One step: a line when it begins, a line when it is done; its own output only when it failed. */
async function step(title, command, args, advice, { cwd = root, env = {} } = {}) {
  const start = Date.now()
  console.log(`· ${title} …`)
  const { code, output } = await run(command, args, { cwd, env: cleanEnvironment(env) })
  if (code !== 0) throw new PrepareError(`${title}没有成功。${advice}\n\n${output.trim()}`)
  console.log(`· ${title}：完成，用时 ${((Date.now() - start) / 1000).toFixed(1)} 秒`)
}

/** Whether this checkout was ever prepared: tells a first start from a later one. */
export function isPrepared() {
  return existsSync(join(root, 'node_modules/.stamp'))
}
