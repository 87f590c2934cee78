import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { RawBook, RawRow } from '../raw-book.ts'
import { SheetError } from '../sheet-error.ts'
import type { SheetLimits, SheetSource } from '../sheet-source.ts'
import type { FromReader, ToReader } from './process-messages.ts'

/** Opens a workbook in a process of its own, within bounds of memory and time; `close` kills it. Throws SheetError. */
export async function openWorkbookProcess(
  source: SheetSource,
  limits: SheetLimits,
  signal: AbortSignal | undefined,
): Promise<RawBook> {
  const reader = new WorkbookProcess(limits, signal)
  try {
    reader.send({
      kind: 'open',
      path: source instanceof Uint8Array ? null : source.path,
      mostBytes: limits.unpackedBytes,
    })
    if (source instanceof Uint8Array) reader.feed(source)
    const opened = await reader.next()
    if (opened.kind !== 'opened') throw new Error(`the reader answered ${opened.kind}`)
    return {
      form: { format: 'xlsx', unpackedBytes: opened.unpackedBytes },
      dateSystem: opened.dateSystem,
      sheets: opened.sheets,
      read: (sheet) => reader.rows(sheet),
      close: () => reader.close(),
    }
  } catch (error) {
    await reader.close()
    throw error
  }
}

class WorkbookProcess {
  readonly #child: ChildProcess
  readonly #exited: Promise<unknown>
  readonly #signal: AbortSignal | undefined
  readonly #answers: FromReader[] = []
  readonly #abort = (): void => this.#fail(new SheetError('cancelled', '已取消读取。'))
  #error: SheetError | null = null
  #wake: (() => void) | null = null
  #millisecondsLeft: number
  #complaints = ''

  constructor(limits: SheetLimits, signal: AbortSignal | undefined) {
    this.#millisecondsLeft = limits.childMilliseconds
    this.#signal = signal
    const compiled = compiledFolder()
    this.#child = fork(fileURLToPath(new URL('reader-process.ts', import.meta.url)), {
      // Nothing of ours goes along: no inspector, no loaders, no secrets of the environment; and it may write nothing else.
      execArgv: [
        `--max-old-space-size=${String(limits.childHeapMegabytes)}`,
        '--permission',
        '--allow-fs-read=*',
        `--allow-fs-write=${compiled}`,
      ],
      env: { SystemRoot: process.env['SystemRoot'] ?? '', NODE_COMPILE_CACHE: compiled },
      stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    })
    this.#exited = once(this.#child, 'exit').catch(() => undefined)
    this.#child.on('message', (answer: FromReader) => {
      this.#answers.push(answer)
      this.#wake?.()
    })
    this.#child.on('error', (error) => this.#fail(stopped(error)))
    this.#child.on('exit', () => this.#fail(this.#reasonOfExit()))
    this.#child.stdin?.on('error', () => undefined)
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#complaints = (this.#complaints + text).slice(-8000)
    })
    // A sheet that nobody closes must not keep the program running; whoever waits for an answer has a timer that does.
    this.#child.unref()
    this.#child.channel?.unref()
    for (const pipe of [this.#child.stdin, this.#child.stderr]) if (pipe instanceof Socket) pipe.unref()
    signal?.addEventListener('abort', this.#abort)
    if (signal?.aborted === true) this.#abort()
  }

  send(message: ToReader): void {
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }

  feed(bytes: Uint8Array): void {
    this.#child.stdin?.end(bytes)
  }

  /** The next answer. Only the time spent waiting here counts against the reader: a slow consumer is not its fault. */
  async next(): Promise<FromReader> {
    const answer = this.#answers.shift() ?? (await this.#wait())
    if (answer.kind === 'failed') throw new SheetError(answer.code, answer.message)
    return answer
  }

  async *rows(sheet: number): AsyncGenerator<readonly RawRow[], void, undefined> {
    this.send({ kind: 'read', sheet })
    for (;;) {
      const answer = await this.next()
      if (answer.kind === 'end') return
      if (answer.kind !== 'rows') throw new Error(`the reader answered ${answer.kind}`)
      yield answer.rows
      this.send({ kind: 'more' })
    }
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#abort)
    this.#child.kill('SIGKILL')
    this.#child.ref()
    await this.#exited
  }

  async #wait(): Promise<FromReader> {
    const started = performance.now()
    const timer = setTimeout(() => this.#fail(timedOut()), this.#millisecondsLeft)
    try {
      for (;;) {
        const answer = this.#answers.shift()
        if (answer) return answer
        if (this.#error) throw this.#error
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    } finally {
      clearTimeout(timer)
      this.#millisecondsLeft -= performance.now() - started
    }
  }

  #fail(error: SheetError): void {
    this.#error ??= error
    this.#child.kill('SIGKILL')
    this.#wake?.()
  }

  #reasonOfExit(): SheetError {
    const { exitCode, signalCode } = this.#child
    const cause = new Error(`the reader ended: ${String(exitCode ?? signalCode)} ${this.#complaints}`)
    // V8 aborts when its heap is full; the kernel kills when the machine's memory is.
    const isMemory = signalCode === 'SIGABRT' || signalCode === 'SIGKILL' || exitCode === 134
    return isMemory || this.#complaints.includes('out of memory') ? outOfMemory(cause) : stopped(cause)
  }
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

function outOfMemory(cause: unknown): SheetError {
  return new SheetError('out-of-memory', '表格太大，超出可用内存。请删去无关的列和工作表，或分成几个文件后再上传。', {
    cause,
  })
}

function timedOut(): SheetError {
  return new SheetError('timed-out', '读取时间过长，已停止。请删去无关的工作表，或另存为 CSV 后再上传。')
}

function stopped(cause: unknown): SheetError {
  return new SheetError('broken-file', '文件无法读取。请用 Excel 或 WPS 打开，另存为新的 xlsx 文件后再上传。', {
    cause,
  })
}
