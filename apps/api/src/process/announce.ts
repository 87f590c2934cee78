import { networkInterfaces } from 'node:os'
import type { AppDeps } from '../deps.ts'
import { offerFirstAdmin } from '../modules/system/index.ts'

const DEMO_ACCOUNTS = [
  '演示账号（口令都是 Cangshan#2021）：',
  '  admin、admin2   区政府办管理员',
  '  leader          领导',
  '  operator        运维',
  '  CS-T07 等       经办人员，以单位编码登录（CS-T07 是东升街道）',
]

/** Tells the person at the terminal where the product is and how to get in. */
export async function announce(deps: AppDeps, port: number): Promise<void> {
  const { config } = deps
  const lines = ['', '明考已启动：', ...addresses(config.host, port).map((address) => `  ${address}`), '']
  if (config.isDemo) lines.push(...DEMO_ACCOUNTS, '')
  const token = config.isDemo ? null : await offerFirstAdmin(deps)
  if (token !== null) {
    const [address] = addresses(config.host, port).slice(-1)
    lines.push(
      '还没有管理员。请打开这条一次性链接建立首个区政府办管理员（7 天内有效）：',
      `  ${address}/setup?token=${token}`,
      '',
    )
  }
  lines.push('按 Ctrl-C 停止。')
  console.log(lines.join('\n'))
}

/** Every address a browser can be pointed to, this machine's own first. */
function addresses(host: string, port: number): string[] {
  if (host === '127.0.0.1' || host === '::1' || host === 'localhost') return [`http://localhost:${port}`]
  if (host !== '0.0.0.0' && host !== '::') return [`http://${host.includes(':') ? `[${host}]` : host}:${port}`]
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  return [`http://localhost:${port}`, ...outside.map(({ address }) => `http://${address}:${port}`)]
}
