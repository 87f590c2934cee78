import { pino, type Logger } from 'pino'
import type { Config } from '../config.ts'

/** Where progress goes: a line of Chinese a step. */
export type Report = (line: string) => void

/** Plain lines go to stdout, the log to stderr: either can be kept without the other. */
export const report: Report = (line) => console.log(`· ${line}`)

/** The log: a line of JSON an event. Nothing of it is lost when the process ends. */
export function openLog({ logLevel }: Config): Logger {
  return pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }))
}
