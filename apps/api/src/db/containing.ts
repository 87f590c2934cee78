/** What a search box holds, as a pattern for `ilike`: the words themselves, `%` and `_` included. Null for no search. */
export function containing(words: string | undefined): string | null {
  if (!words) return null
  return `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
