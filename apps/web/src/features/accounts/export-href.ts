/** 导出登记簿, as the list is filtered, or of the chosen accounts alone. */
export function exportHref(query: Record<string, string | number>, codes?: readonly string[]): string {
  const asked = Object.entries(query).filter(([key]) => key !== 'page' && key !== 'pageSize' && key !== 'sort')
  const parameters = new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))
  if (codes) parameters.set('codes', codes.join(','))
  return `/api/accounts/export.xlsx?${parameters.toString()}`
}
