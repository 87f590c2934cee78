/** One answer: its text, and where that is JSON, its `body`. */
export type Answer<Body = unknown> = { status: number; headers: Headers; text: string; body: Body }

/** A browser with or without a session: sends its cookie, and its own address as the Origin of every write. */
export type Visitor = {
  cookie: string
  get: <Body = unknown>(path: string) => Promise<Answer<Body>>
  post: <Body = unknown>(path: string, body?: unknown) => Promise<Answer<Body>>
  patch: <Body = unknown>(path: string, body?: unknown) => Promise<Answer<Body>>
  delete: <Body = unknown>(path: string, body?: unknown) => Promise<Answer<Body>>
  /** Any other request; headers given here win. */
  fetch: <Body = unknown>(path: string, init?: RequestInit) => Promise<Answer<Body>>
}

/** @param url the server's own address; paths begin with `/api` */
export function openVisitor(url: string, cookie = ''): Visitor {
  const request = async <Body>(path: string, init: RequestInit = {}): Promise<Answer<Body>> => {
    const headers = new Headers(init.headers)
    if (cookie && !headers.has('cookie')) headers.set('cookie', cookie)
    if ((init.method ?? 'GET') !== 'GET' && !headers.has('origin')) headers.set('origin', url)
    const response = await fetch(`${url}${path}`, { ...init, headers, redirect: 'manual' })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    const body: Body = isJson ? JSON.parse(text) : undefined
    return { status: response.status, headers: response.headers, text, body }
  }
  const send =
    (method: string) =>
    <Body>(path: string, body?: unknown) =>
      request<Body>(path, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
  return { cookie, get: request, post: send('POST'), patch: send('PATCH'), delete: send('DELETE'), fetch: request }
}
