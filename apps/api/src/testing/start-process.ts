import { spawn, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'

/** The checkout. */
export const root = join(import.meta.dirname, '../../../..')

const MAIN = join(root, 'apps/api/src/main.ts')

/** A whole process of ours, as the person at the terminal sees it. */
export type StartedProcess = {
  pid: number
  /** All it has printed so far, both streams. */
  output: () => string
  /** Resolves when it has printed this. @throws with the output when it ends without */
  says: (text: string | RegExp) => Promise<RegExpMatchArray>
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>
  tell: (signal: NodeJS.Signals) => void
}

type Settings = { env?: Record<string, string>; account?: { uid?: number; gid?: number }; args?: string[] }

/** Starts the server itself on a free port, as an empty installation unless `env` says otherwise. */
export function startServer({ env = {}, account = {}, args = [] }: Settings): StartedProcess {
  const options = { ...account, env: { ...cleanEnvironment(), PORT: '0', DEMO: '0', LOG_LEVEL: 'warn', ...env } }
  return start(process.execPath, [MAIN, ...args], options)
}

/** Starts the product the way its users do. */
export function startByNpm({ env = {} }: Settings): StartedProcess {
  return start('npm', ['start'], { env: { ...cleanEnvironment(), PORT: '0', DEMO: '0', ...env } })
}

/** Ends what a test has left running, whatever became of the test. */
export async function endAll(): Promise<void> {
  await Promise.all(
    started.splice(0).map((it) => {
      it.tell('SIGTERM')
      return it.ended
    }),
  )
}

const started: StartedProcess[] = []

function start(command: string, args: string[], options: SpawnOptions): StartedProcess {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      for (const look of heard) look()
    })
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      resolve(code)
      for (const look of heard) look()
    })
  })
  const it: StartedProcess = {
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    tell: (signal) => void child.kill(signal),
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = output.match(text)
          const isOver = child.exitCode !== null || child.signalCode !== null
          if (!found && !isOver) return
          heard.delete(look)
          if (found) resolve(found)
          else reject(new Error(`ended without saying ${text}:\n${output}`))
        }
        heard.add(look)
        look()
      }),
  }
  started.push(it)
  return it
}

const SETTINGS =
  /^(PORT|HOST|DATA_DIR|DATABASE_URL|DEMO|CLOCK|LOG_LEVEL|NODE_OPTIONS|NODE_ENV|TEST|DEV|PROD|npm_.*|VITEST.*)$/

/** Without the settings of whoever runs the tests, and without vitest's and npm's own. */
function cleanEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name)))
}
