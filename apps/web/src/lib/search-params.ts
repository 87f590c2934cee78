/**
 * What stands in the page's address, read one by one; anything else is left out, so a mistyped link still opens.
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
