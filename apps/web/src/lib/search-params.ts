/**
 * What stands in the page's address, read one by one, so that a mistyped link still opens: what can't be read is there as
 * undefined, since the router keeps the address's own value for a key that is not there at all.
 * `validateSearch: (search) => ({ ...textParams(search, ['q', 'unit']), ...numberParams(search, ['page']) })`
 */
type Search = Record<string, unknown>

export function textParams<Key extends string>(
  search: Search,
  keys: readonly Key[],
): { [K in Key]?: string | undefined } {
  const read: { [K in Key]?: string | undefined } = {}
  for (const key of keys) {
    const value = search[key]
    if (key in search) read[key] = undefined
    if ((typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') && value !== '') {
      read[key] = String(value)
    }
  }
  return read
}

/** Whole numbers from 1. */
export function numberParams<Key extends string>(
  search: Search,
  keys: readonly Key[],
): { [K in Key]?: number | undefined } {
  const read: { [K in Key]?: number | undefined } = {}
  for (const key of keys) {
    const value = Number(search[key])
    if (key in search) read[key] = undefined
    if (Number.isSafeInteger(value) && value >= 1) read[key] = value
  }
  return read
}

export function flagParams<Key extends string>(
  search: Search,
  keys: readonly Key[],
): { [K in Key]?: boolean | undefined } {
  const read: { [K in Key]?: boolean | undefined } = {}
  for (const key of keys) {
    const value = String(search[key])
    if (key in search) read[key] = undefined
    if (value === 'true' || value === 'false') read[key] = value === 'true'
  }
  return read
}

/** One of a closed set, else nothing. */
export function choiceParam<const Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === value)
}
