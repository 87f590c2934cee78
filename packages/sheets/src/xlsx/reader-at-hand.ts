import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { isZip } from '../known-formats.ts'
import { defaultLimits } from '../sheet-source.ts'

/** How long a reader waits for the file it was started for. */
const WAITS_MS = 10_000

/** Started ahead, nobody's yet. */
let waiting: { child: ChildProcess; forget: () => void } | null = null

/**
 * Starts the process that a workbook will be read in, so that it comes up while its file is still being received and stored.
 * One at a time; it ends by itself when no workbook comes.
 * @param head the file's first bytes; nothing is started where they are not a workbook's
 */
export function haveReaderAtHand(head: Uint8Array): void {
  if (waiting !== null || !isZip(head)) return
  const child = startReader(defaultLimits.childHeapMegabytes)
  const forget = (): void => {
    clearTimeout(timer)
    child.off('exit', forget)
    child.off('error', forget)
    waiting = null
  }
  const timer = setTimeout(() => {
    forget()
    child.kill('SIGKILL')
  }, WAITS_MS).unref()
  child.on('exit', forget).on('error', forget)
  waiting = { child, forget }
}

/** The reader at hand, where there is one with so much memory; else a fresh one. */
export function takeReader(heapMegabytes: number): ChildProcess {
  if (waiting === null || heapMegabytes !== defaultLimits.childHeapMegabytes) return startReader(heapMegabytes)
  const { child, forget } = waiting
  forget()
  return child
}

function startReader(heapMegabytes: number): ChildProcess {
  const compiled = compiledFolder()
  const child = fork(fileURLToPath(new URL('reader-process.ts', import.meta.url)), {
    // Nothing of ours goes along: no inspector, no loaders, no secrets of the environment; and it may write nothing else.
    execArgv: [
      `--max-old-space-size=${String(heapMegabytes)}`,
      '--permission',
      '--allow-fs-read=*',
      `--allow-fs-write=${compiled}`,
    ],
    env: { SystemRoot: process.env['SystemRoot'] ?? '', NODE_COMPILE_CACHE: compiled },
    // Rows by the thousand: as JSON they would take longer to send than to read.
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
  })
  // A sheet that nobody closes must not keep the program running; whoever waits for an answer has a timer that does.
  child.unref()
  child.channel?.unref()
  for (const pipe of [child.stdin, child.stderr]) if (pipe instanceof Socket) pipe.unref()
  return child
}

/** Where Node keeps the reader's compiled code: without it every start costs a tenth of a second more. */
function compiledFolder(): string {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/reader', import.meta.url))
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    // An installation that can't be written to works as well, only slower.
  }
  return folder
}
