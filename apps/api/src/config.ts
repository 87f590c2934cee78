import { isIP } from 'node:net'
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
  PATROL_AT: z
    .string()
    .regex(/^(off|([01]\d|2[0-3]):[0-5]\d)$/, '应为每天巡检的时间，如 06:30；off 表示不定时巡检')
    .optional(),
  PATROL_INTERVAL_MS: z
    .string()
    .regex(/^\d{1,5}$/, '应为 0 到 99999 的毫秒数')
    .transform(Number)
    .default(500),
  PATROL_AT_ONCE: z
    .string()
    .regex(/^([1-9]|[12]\d|3[0-2])$/, '应为 1 到 32 的整数')
    .transform(Number)
    .default(4),
  PATROL_PRIVATE_NETWORKS: z
    .string()
    .transform((text) => text.split(/[,，\s]+/).filter(Boolean))
    .refine((networks) => networks.every(isNetwork), '应为网段，如 10.20.0.0/16，多个用逗号隔开')
    .default([]),
  CLAMD_SOCKET: z.string().regex(/^\//, '应为 clamd 套接字的绝对路径，如 /run/clamav/clamd.ctl').optional(),
  CLAMD_HOST: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, '应写作 主机:端口，如 127.0.0.1:3310')
    .optional(),
  KEEP_NOTIFICATIONS_DAYS: z
    .string()
    .regex(/^\d{2,5}$/, '应为 30 到 99999 的天数')
    .transform(Number)
    .refine((days) => days >= 30, '应为 30 到 99999 的天数')
    .default(365),
  KEEP_PATROL_DAYS: z
    .string()
    .regex(/^\d{2,5}$/, '应为 90 到 99999 的天数')
    .transform(Number)
    .refine((days) => days >= 90, '应为 90 到 99999 的天数')
    .default(730),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], '只能是 silent、error、warn、info、debug 之一')
    .default('info'),
})

/** How this process goes on patrol (栏目巡检). */
export type PatrolConfig = {
  /** Asia/Shanghai, `06:30`; null: by hand only. */
  at: string | null
  /** Between two requests to one host, over all processes. */
  intervalMs: number
  /** How many columns this process visits at a time. */
  atOnce: number
  /** Networks of private addresses the patrol may visit all the same. */
  privateNetworks: string[]
}

/** Where clamd listens: its socket, or its address. */
export type ClamdConfig = { path: string } | { host: string; port: number }

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
  patrol: PatrolConfig
  /** The virus scanner uploads are shown to; null: none. */
  clamd: ClamdConfig | null
  /** 保留期限 in days of real time: what is older is taken away. */
  keep: { notificationsDays: number; patrolDays: number }
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
  const { PORT, HOST, DATA_DIR, DATABASE_URL, DEMO, CLOCK, LOG_LEVEL, KEEP_NOTIFICATIONS_DAYS, KEEP_PATROL_DAYS } =
    parsed.data
  const isDemo = DEMO ?? DATABASE_URL === undefined
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    isDemo,
    isDemoChosen: DEMO !== undefined,
    clock: CLOCK ?? null,
    patrol: patrolConfig(parsed.data, isDemo),
    clamd: clamdConfig(parsed.data),
    keep: { notificationsDays: KEEP_NOTIFICATIONS_DAYS, patrolDays: KEEP_PATROL_DAYS },
    logLevel: LOG_LEVEL,
  }
}

/** The demo's portal does not exist: it goes on patrol only when somebody asks it to. */
function patrolConfig(given: z.infer<typeof environmentSchema>, isDemo: boolean): PatrolConfig {
  const at = given.PATROL_AT ?? (isDemo ? 'off' : '06:30')
  return {
    at: at === 'off' ? null : at,
    intervalMs: given.PATROL_INTERVAL_MS,
    atOnce: given.PATROL_AT_ONCE,
    privateNetworks: given.PATROL_PRIVATE_NETWORKS,
  }
}

/** The socket goes before the address where both are written. */
function clamdConfig({ CLAMD_SOCKET, CLAMD_HOST }: z.infer<typeof environmentSchema>): ClamdConfig | null {
  if (CLAMD_SOCKET !== undefined) return { path: CLAMD_SOCKET }
  if (CLAMD_HOST === undefined) return null
  const [host = '', port = ''] = CLAMD_HOST.split(':')
  return { host, port: Number(port) }
}

function isNetwork(text: string): boolean {
  const [address = '', prefix = '0'] = text.split('/')
  const version = isIP(address)
  return version !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}
