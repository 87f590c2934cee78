import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../usage-error.ts'

/** A server that answers. `port` is the real one, also where 0 was asked for. */
export type Listening = { port: number; close: () => Promise<void> }

type Place = { host: string; port: number }

/** How long answers under way may take when the process stops; live progress never ends by itself. */
const LONGEST_ANSWER_MS = 3000

/** @throws UsageError when the port is taken, is not allowed, or the host is not this machine's */
export async function listen(place: Place, answer: RequestListener): Promise<Listening> {
  const server = createServer(answer)
  await open(server, place)
  return { port: portOf(server), close: () => close(server) }
}

/** Tries the port without keeping it: a start that must fail should fail before its long work. @throws as `listen` */
export async function tryPort(place: Place): Promise<void> {
  const server = createServer()
  await open(server, place)
  await close(server)
}

function open(server: Server, { host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, { host, port })))
    server.listen(port, host, resolve)
  })
}

function explain(error: NodeJS.ErrnoException, { host, port }: Place): Error {
  const { code = '' } = error
  if (code === 'EADDRINUSE') {
    return new UsageError(
      `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT 换一个端口（例如 PORT=3001 npm start）。`,
    )
  }
  if (code === 'EACCES') return new UsageError(`没有权限使用端口 ${port}。请用 PORT 换一个 1024 以上的端口。`)
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return new UsageError(`本机没有 ${host} 这个地址。请改正 HOST：只供本机用 127.0.0.1，供局域网用 0.0.0.0。`)
  }
  return error
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
