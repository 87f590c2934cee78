/** The address of a page: `/units/CS-T01`, `/publications?unit=CS-T01&month=2021-08`. Values that are missing are left out. */
export function pageHref(
  path: string,
  id?: string,
  search: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) if (value !== undefined) query.set(key, String(value))
  const whole = id === undefined ? path : `${path}/${encodeURIComponent(id)}`
  return query.size === 0 ? whole : `${whole}?${query.toString()}`
}
