import { UsageError } from '../usage-error.ts'

/** PostgreSQL's and the system's codes, and what to do about them. */
const CAUSES: Record<string, string> = {
  ECONNREFUSED: '对方没有在这个地址和端口上监听，请确认数据库已启动、地址和端口无误',
  ENOTFOUND: '找不到这台主机，请核对主机名',
  EAI_AGAIN: '暂时查不到这台主机，请核对主机名和网络',
  ETIMEDOUT: '没有回应，请核对地址、网络和防火墙',
  EHOSTUNREACH: '到不了这台主机，请核对地址和网络',
  ECONNRESET: '连接被对方中断，请确认那里确实是 PostgreSQL',
  '28P01': '用户名或口令不对',
  '28000': '数据库不接受这个用户从这里登录，请核对 pg_hba.conf',
  '3D000': '没有这个数据库，请先建立',
  '42501': '这个用户权限不足，须为该库的所有者',
  '53300': '数据库的连接数已满',
  '57P03': '数据库正在启动或停止，请稍候再试',
}

/** Says in the operator's words why the office's own database can't be used. The password is not repeated. */
export function explainConnectionError(url: string, cause: unknown): UsageError {
  const { hostname, port, pathname } = new URL(url)
  const reason = CAUSES[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause))
  const place = `${hostname || '本机'}:${port || '5432'}${pathname}`
  return new UsageError(`连不上 DATABASE_URL 指定的数据库（${place}）：${reason}。`, { cause })
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (error instanceof Error && 'code' in error) return String(error.code)
  return error instanceof Error && /timeout/i.test(error.message) ? 'ETIMEDOUT' : ''
}
