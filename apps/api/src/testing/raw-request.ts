import { connect } from 'node:net'

/**
 * A request written by hand: headers a browser would not let a script set, paths it would tidy up.
 * @returns head and body as they came
 */
export function rawRequest(
  url: string,
  {
    method,
    path,
    headers,
    body = '',
  }: { method: string; path: string; headers: Record<string, string>; body?: string },
): Promise<string> {
  const { hostname, port } = new URL(url)
  const length = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  const head = Object.entries({ ...headers, connection: 'close', ...(body && length) })
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
    const lines = head.map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  })
}
