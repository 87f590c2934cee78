const HERE = 'https://here.invalid'

/**
 * Where to go after signing in. Only a path of this very site: a link someone sends around must not lead a freshly
 * signed-in person elsewhere. Anything else, and the sign-in page itself, becomes `/`.
 */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/')) return '/'
  const url = URL.parse(next, HERE)
  if (url === null || url.origin !== HERE) return '/'
  const path = url.pathname + url.search + url.hash
  return path.startsWith('//') || /^\/(sign-in|change-password)\b/.test(path) ? '/' : path
}
