import { spawn } from 'node:child_process'
import type { ServerAccount } from './server-account.ts'

/** How a program ended: exit code (null after a signal) and both outputs as one text. */
export type ProgramResult = { code: number | null; output: string }

/**
 * Runs one of PostgreSQL's programs to its end, as `account`, inside `cwd`.
 * The folder is entered before the account is changed, so `cwd` may lie below a folder that account can't pass.
 */
export function runProgram(
  program: string,
  args: string[],
  { account, cwd }: { account: ServerAccount; cwd: string },
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', SYSTEMROOT: process.env['SYSTEMROOT'] },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    const end = (code: number | null) => resolve({ code, output: Buffer.concat(chunks).toString('utf8').trim() })
    child.on('close', end)
    // A server that pg_ctl leaves behind may hold the pipe open for as long as it lives: don't wait for it.
    child.on('exit', (code) => setTimeout(end, 500, code).unref())
  })
}
