import { UsageError } from '../usage-error.ts'
import { type Lifetime, openLifetime } from './lifetime.ts'

/**
 * Runs a whole process: `work` opens what it needs through the lifetime. However the process is told to go (Ctrl-C,
 * SIGTERM, a closed terminal, the death of the launcher, an error), everything is closed before it does.
 * Exit code 0 when it was told to, 1 after an error; what the person at the terminal can put right is said without a stack.
 */
export async function runProcess(work: (lifetime: Lifetime) => Promise<void>): Promise<void> {
  const lifetime = openLifetime(printError)
  const end = (code: number) => void lifetime.end().then(() => process.exit(code))
  const fail = (error: unknown) => {
    // What breaks because everything is being closed is no news.
    if (lifetime.isEnding) return
    printError(error)
    end(1)
  }
  // Ctrl-C arrives twice: from the terminal, and passed on by the launcher.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
  // The launcher holds the other end of this channel: it closes however the launcher dies.
  if (process.connected) process.on('disconnect', () => end(0))
  process.on('uncaughtException', fail)
  // A terminal or a pipe that has gone must not keep us from closing the database.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  await work(lifetime).catch(fail)
}

function printError(error: unknown): void {
  console.error(error instanceof UsageError ? `\n✗ ${error.message}` : error)
}
