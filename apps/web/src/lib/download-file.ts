const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export type DownloadForm = keyof typeof TYPES

/** Hands the browser a file that was made on the page; `name` without its ending. */
export function downloadFile(name: string, form: DownloadForm, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: TYPES[form] }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.${form}`
  link.click()
  URL.revokeObjectURL(url)
}
