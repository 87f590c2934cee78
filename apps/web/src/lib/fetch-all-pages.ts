export type Page<Row> = { rows: readonly Row[]; total: number }

const pageSize = 500
/** More rows than this are a job for the database, not for a browser's download. */
const mostRows = 50_000

/** Every row behind the filters, page after page, for an export of what is seen. */
export async function fetchAllPages<Row>(fetchPage: (page: number, pageSize: number) => Promise<Page<Row>>) {
  const rows: Row[] = []
  for (let page = 1; ; page += 1) {
    const { rows: next, total } = await fetchPage(page, pageSize)
    if (total > mostRows) throw new Error(`共 ${total} 行，一次最多导出 ${mostRows} 行，请先缩小筛选范围。`)
    rows.push(...next)
    if (next.length === 0 || rows.length >= total) return rows
  }
}
