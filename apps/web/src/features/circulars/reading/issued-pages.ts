import { documentHref } from '../circular-labels.ts'

/** 印发文件 taken apart: its pages and its own sheet, both as they were then. */
export async function fetchIssuedPages(id: number): Promise<{ html: string; sheet: string }> {
  const answer = await fetch(documentHref(id, 'html'))
  if (!answer.ok) throw new Error(`通报全文没有取到（${answer.status}），请稍后重试。`)
  const whole = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return {
    html: whole.querySelector('article')?.outerHTML ?? '',
    sheet: whole.querySelector('style')?.textContent ?? '',
  }
}
