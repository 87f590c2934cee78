const WORDS: Record<string, string> = {
  ENOTFOUND: '找不到这台主机，请核对主机名和服务器的 DNS',
  EAI_AGAIN: '暂时查不到这台主机，请核对服务器的 DNS',
  EDNS: '找不到这台主机，请核对主机名和服务器的 DNS',
  ECONNREFUSED: '对方拒绝连接，请核对端口，确认服务已启动',
  ECONNRESET: '连接被对方中断，请核对端口和加密方式',
  EHOSTUNREACH: '网络不通，请核对地址和防火墙',
  ENETUNREACH: '网络不通，请核对地址和防火墙',
  ETIMEDOUT: '等待超时，请核对地址、端口和防火墙',
  CERT_HAS_EXPIRED: '对方的证书已过期',
  DEPTH_ZERO_SELF_SIGNED_CERT: '对方的证书是自签的，不受信任',
  SELF_SIGNED_CERT_IN_CHAIN: '对方的证书链不受信任',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '对方的证书链不完整或不受信任',
  ERR_TLS_CERT_ALTNAME_INVALID: '对方的证书与主机名不符',
  ERR_SSL_WRONG_VERSION_NUMBER: '对方没有用 TLS，请核对端口和加密方式',
  EPROTO: '对方没有用 TLS，请核对端口和加密方式',
  ETLS: '不能建立加密连接，请核对加密方式',
  ECONNECTION: '连不上，请核对地址、端口和加密方式',
}

/** Why a connection failed, for people. @param where host and port, as they were asked for */
export function explainNetworkError(error: unknown, where: string): string {
  const trail = causesOf(error)
  const said = trail.flatMap(({ code, message }) => [code, message])
  for (const [code, words] of Object.entries(WORDS)) {
    if (said.some((text) => text.includes(code))) return `${where}：${words}（${code}）。`
  }
  if (said.some((text) => /certificate/i.test(text)))
    return `${where}：对方的证书已过期或不受信任（${trail[0]?.message}）。`
  if (trail.some(({ name }) => name === 'TimeoutError')) return `${where}：等待超时，请核对地址、端口和防火墙。`
  return `${where}：连接失败（${trail[0]?.message ?? String(error)}）。`
}

/** The error and whatever caused it, the most exact one first. Some libraries keep the system's code in their words only. */
function causesOf(error: unknown): { name: string; code: string; message: string }[] {
  if (!(error instanceof Error)) return []
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const inner = error instanceof AggregateError ? error.errors.flatMap(causesOf) : []
  return [...causesOf(error.cause), ...inner, { name: error.name, code, message: error.message }]
}
