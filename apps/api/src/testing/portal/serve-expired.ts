import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** Both its certificate, out of date since 2021, and the key: of no use but here. */
const CERTIFICATE = readFileSync(join(import.meta.dirname, 'expired-certificate.pem'), 'utf8')

/**
 * A portal whose certificate has run out; its issuer is trusted by this process until it is closed, so that the date alone
 * is what is wrong with it.
 */
export async function serveExpired(): Promise<{ url: string; host: string; close: () => Promise<void> }> {
  const trusted = getCACertificates('default')
  setDefaultCACertificates([...trusted, CERTIFICATE])
  const server = createServer({ cert: CERTIFICATE, key: CERTIFICATE }, (_req, res) => res.end('<ul></ul>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const host = `127.0.0.1:${address.port}`
  return {
    url: `https://${host}/`,
    host,
    close: async () => {
      setDefaultCACertificates(trusted)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
