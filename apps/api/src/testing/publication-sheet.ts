const HEAD = ['信息编号', '标题', '链接', '栏目', '发布单位', '发布时间', '类型']

/** What a test says of an item; the rest is filled in. */
export type PublicationRow = {
  id?: string
  title?: string
  url?: string
  column?: string
  unit?: string
  at?: string
  kind?: string
}

/** A sheet of items as rows of cells, header first: the first item stands in row 2. */
export function publicationSheet(...rows: PublicationRow[]): string[][] {
  const cells = rows.map(
    ({ id = '', title = '标题', url = '', column = '', unit = '东升街道', at = '2021-10-10 10:00', kind = '' }) => [
      id,
      title,
      url,
      column,
      unit,
      at,
      kind,
    ],
  )
  return [HEAD, ...cells]
}
