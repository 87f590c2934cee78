import { resolve } from 'node:path'
import { z } from 'zod'
import { UsageError } from './usage-error.ts'

const flag = z.enum(['0', '1'], '只能写 0 或 1').transform((value) => value === '1')

/** An empty variable counts as absent: service files and shells leave them so. */
const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, '应为 0 到 65535 的整数')
    .transform(Number)
    .refine((port) => port <= 65_535, '应为 0 到 65535 的整数')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, '应为主机名或 IP 地址，如 127.0.0.1、0.0.0.0')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().refine(isPostgresUrl, '应写作 postgresql://用户名:口令@主机:端口/数据库名').optional(),
  DEMO: flag.optional(),
  CLOCK: z
    .union([z.iso.datetime({ offset: true, precision: -1 }), z.iso.datetime({ offset: true })], {
      error: '应为带时区的 ISO 时间，如 2021-10-11T09:00+08:00',
    })
    .transform((text) => new Date(text))
    .optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], '只能是 silent、error、warn、info、debug 之一')
    .default('info'),
})

/** How this process was asked to run: the environment, parsed once. */
export type Config = {
  /** 0: any free port. */
  port: number
  /** Where it listens; loopback unless said otherwise. */
  host: string
  /** Absolute path; the embedded PostgreSQL lies in it. */
  dataDir: string
  /** The office's own PostgreSQL; null: the embedded one. */
  databaseUrl: string | null
  /** Whether this installation is the demo district. The database has the last word: see `openInstallation`. */
  isDemo: boolean
  /** Whether DEMO was written, rather than left to its default. */
  isDemoChosen: boolean
  /** What time the domain clock starts from, whatever the database remembers. */
  clock: Date | null
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/**
 * Reads the environment.
 * @throws UsageError naming every variable that can't be used, its value, and what would do
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return `环境变量 ${name}=${name === 'DATABASE_URL' ? '…' : given[name]} 不能用：${message}。`
    })
    throw new UsageError(faults.join('\n'))
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, DEMO, CLOCK, LOG_LEVEL } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    isDemo: DEMO ?? DATABASE_URL === undefined,
    isDemoChosen: DEMO !== undefined,
    clock: CLOCK ?? null,
    logLevel: LOG_LEVEL,
  }
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}
