import type { Server } from 'node:http'

/** What a server under load tells its starter: where it is, and the cookie that lets one in. */
export type Ready = { url: string; cookie: string }

/** Listens on a free port and says so to the process that forked this one. */
export function announce(server: Server, { cookie }: { cookie: string }): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    process.send?.({ url: `http://127.0.0.1:${port}`, cookie } satisfies Ready)
  })
  process.once('disconnect', () => process.exit())
}
