import { renderDocx, renderHtml } from '@mingkao/circular'
import type { ExtraCall, ExtraRoutes } from '../../http/extra-routes.ts'
import { asking } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { readingCirculars } from './circulars.policy.ts'
import { circularsRepository } from './circulars.repository.ts'
import { type Asking, showCircular } from './list-circulars.ts'
import { composeDraft } from './render-draft.ts'
import { showDraft } from './show-draft.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const

/** 通报 as files, which the contract can't carry: as they were sent out, or of a draft as it stands. */
export function mountCirculars(routes: ExtraRoutes): void {
  const add = (format: 'docx' | 'html', summary: string) =>
    routes.add({
      method: 'get',
      path: `/circulars/{id}/document.${format}`,
      policy: readingCirculars,
      operation: {
        summary,
        tags: ['通报'],
        responses: { 200: { description: '文件', content: { [TYPES[format]]: {} } } },
      },
      handle: (call) => send(call, format),
    })
  add('docx', '通报（docx）')
  add('html', '通报（分页，可打印）')
}

async function send({ params, res, context }: ExtraCall, format: 'docx' | 'html'): Promise<void> {
  const id = Number(params['id'])
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw new Refusal('NOT_FOUND', '没有这份通报。')
  const { name, body } = await fileOf(asking(context), id, format)
  res.setHeader('content-type', TYPES[format])
  res.setHeader('content-length', body.length)
  // The page brings its own sheet and nothing else; it may be framed by nobody.
  if (format === 'html') {
    res.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  } else {
    res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.docx`)}`)
  }
  res.end(body)
}

async function fileOf(
  from: Asking,
  id: number,
  format: 'docx' | 'html',
): Promise<{ name: string; body: Buffer | Uint8Array }> {
  const circular = await showCircular(from, id)
  const kept = await circularsRepository(from.source.db.pool).readFile(id, format)
  if (kept) return { name: `${circular.title}（${circular.documentNumber ?? ''}）`, body: kept }
  const draft = await showDraft(from, id)
  const model = composeDraft(draft)
  const body = format === 'docx' ? await renderDocx(model) : Buffer.from(renderHtml(model), 'utf8')
  return { name: `${circular.title}（${draft.mark ?? '草稿'}）`, body }
}
