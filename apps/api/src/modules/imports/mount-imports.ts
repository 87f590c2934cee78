import { pipeline } from 'node:stream/promises'
import { type ImportKind, importKindSchema, importUploadQuerySchema } from '@mingkao/contract'
import { haveReaderAtHand, writeRejects, writeTemplate } from '@mingkao/sheets'
import type { AppDeps } from '../../deps.ts'
import type { ExtraCall, ExtraRoutes } from '../../http/extra-routes.ts'
import { receiveFile } from '../../http/receive-file.ts'
import { writing } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { beginImport } from './begin-import.ts'
import { describeImport, findImport } from './find-import.ts'
import { listenForImports } from './import-announcements.ts'
import { importing, readingImports } from './imports.policy.ts'
import { importsRepository } from './imports.repository.ts'
import { importOperations } from './import-operations.ts'
import { importPlans } from './kinds/import-plans.ts'
import { rejectedRows, sheetHeaders } from './rejected-rows.ts'
import { streamImport } from './stream-import.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** 50 MB, as the office was promised. */
const RECEPTION = {
  largest: 50 * 1024 * 1024,
  tooLarge: '文件超过 50 MB，请拆成几个文件分别导入。',
  missing: '请求里没有文件，请在 file 字段中上传一个表格。',
  onBeginning: haveReaderAtHand,
}

/** Upload, downloads and live progress: the routes of imports that the contract can't carry. */
export function mountImports(routes: ExtraRoutes, { db }: AppDeps): void {
  const announcements = listenForImports(db)
  routes.add({
    method: 'post',
    path: '/imports',
    policy: importing,
    operation: importOperations.upload,
    handle: upload,
  })
  routes.add({
    method: 'get',
    path: '/imports/{id}/events',
    policy: readingImports,
    operation: importOperations.events,
    handle: ({ params, req, res }) => streamImport({ db, announcements }, importIdOf(params), req, res),
  })
  routes.add({
    method: 'get',
    path: '/imports/{id}/rejections.xlsx',
    policy: readingImports,
    operation: importOperations.rejections,
    handle: sendRejections,
  })
  routes.add({
    method: 'get',
    path: '/imports/templates/{kind}.xlsx',
    policy: readingImports,
    operation: importOperations.template,
    handle: sendTemplate,
  })
  routes.add({
    method: 'get',
    path: '/imports/{id}/file',
    policy: readingImports,
    operation: importOperations.file,
    handle: sendFile,
  })
}

async function upload({ req, res, query, context }: ExtraCall): Promise<void> {
  const parsed = importUploadQuerySchema.safeParse(query)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    req.resume()
    throw new Refusal('BAD_REQUEST', `请求参数有误：${fields.map(({ path }) => path).join('、')}。`, { fields })
  }
  const { initial, ...request } = parsed.data
  const file = await receiveFile(req, RECEPTION)
  try {
    const { clock, jobs } = context.deps
    const id = await beginImport({ writing: writing(context), clock, jobs }, file, {
      ...request,
      isInitialLoad: initial,
    })
    res
      .status(201)
      .location(`/api/imports/${id}`)
      .json(await describeImport(context.deps, id))
  } finally {
    await file.remove()
  }
}

async function sendRejections({ params, res, context }: ExtraCall): Promise<void> {
  const batch = await findImport(context.deps, importIdOf(params))
  const { mapping } = batch
  if (!mapping || !batch.counts) throw new Refusal('NOT_FOUND', '这个批次没有被拒绝的行。')
  const rows = rejectedRows(importsRepository(context.deps.db.pool), batch.id, mapping)
  const bytes = await writeRejects(mapping.sheet, sheetHeaders(mapping), rows)
  attach(res, `被拒绝的行-${batch.fileName.replace(/\.[^.]*$/, '')}.xlsx`, XLSX)
  res.end(bytes)
}

async function sendTemplate({ params, res }: ExtraCall): Promise<void> {
  const kind = importKindSchema.safeParse(params['kind'])
  if (!kind.success) throw new Refusal('NOT_FOUND', '没有这种模板。')
  const { label, fields } = importPlans[kind.data satisfies ImportKind]
  const example = Object.fromEntries(
    fields.flatMap(({ key, example: text }) => (text === undefined ? [] : [[key, text]])),
  )
  const bytes = await writeTemplate(label, fields, [example])
  attach(res, `${label}导入模板.xlsx`, XLSX)
  res.end(bytes)
}

async function sendFile({ params, res, context }: ExtraCall): Promise<void> {
  const { id, fileName, fileSize } = await findImport(context.deps, importIdOf(params))
  attach(res, fileName, 'application/octet-stream')
  res.setHeader('content-length', fileSize)
  await pipeline(importsRepository(context.deps.db.pool).readFile(id), res)
}

function attach(res: ExtraCall['res'], name: string, type: string): void {
  res.setHeader('content-type', type)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
}

function importIdOf({ id = '' }: Record<string, string>): string {
  if (!UUID.test(id)) throw new Refusal('NOT_FOUND', '没有这个导入批次，请从批次列表重新打开。')
  return id
}
