import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { RawBook, RawRow } from '../raw-book.ts'
import { SheetError } from '../sheet-error.ts'
import type { SheetLimits, SheetSource } from '../sheet-source.ts'
import type { FromReader, ToReader } from './process-messages.ts'
import { takeReader } from './reader-at-hand.ts'

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
    this.#child = takeReader(limits.childHeapMegabytes)
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
