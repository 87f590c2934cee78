const underWay = new Map<string, Promise<unknown>>()

/**
 * A call that is made again while the very same one is under way — a double click, Enter and a click — is not sent again:
 * both are answered by the one. A call that carries a file is like no other.
 */
export function onceUnderWay(path: readonly string[], input: unknown, send: () => Promise<unknown>): Promise<unknown> {
  const key = keyOf(path, input)
  if (key === null) return send()
  const known = underWay.get(key)
  if (known !== undefined) return known
  const sent = send().finally(() => underWay.delete(key))
  underWay.set(key, sent)
  return sent
}

function keyOf(path: readonly string[], input: unknown): string | null {
  let isPlain = true
  const key = JSON.stringify([path, input], (_name, value: unknown) => {
    if (value instanceof Blob || value instanceof FormData) isPlain = false
    return value
  })
  return isPlain ? key : null
}
