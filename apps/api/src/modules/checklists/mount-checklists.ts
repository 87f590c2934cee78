import { pipeline } from 'node:stream/promises'
import { checklistReadingQuerySchema } from '@mingkao/contract'
import { writeSheet, writeTemplate, type WrittenSheet } from '@mingkao/sheets'
import type { OpenAPI } from '@orpc/openapi'
import type { ExtraCall, ExtraRoute, ExtraRoutes } from '../../http/extra-routes.ts'
import { receiveFile } from '../../http/receive-file.ts'
import { asking } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { keepingChecklists, readingRounds, readingSheets } from './checklists.policy.ts'
import { checklistFields } from './sheets/checklist-fields.ts'
import type { Prefills } from './sheets/read-items.ts'
import { type Given, readChecklist, writeRejectedItems } from './sheets/read-checklist.ts'
import { checklistSheet, filledSheet, overviewSheet } from './sheets/written-checklists.ts'
import { listPrefills, showChecklist } from './show-checklists.ts'
import { showRound } from './show-rounds.ts'
import { showSheet } from './show-sheets.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const TAGS = ['逐条自查']

const RECEPTION = {
  largest: 10 * 1024 * 1024,
  tooLarge: '表格超过 10 MB，请只保留检查指标这一张表后再导入。',
  missing: '请求里没有文件，请在 file 字段中上传一个表格。',
}

const READING: Pick<OpenAPI.OperationObject, 'parameters' | 'requestBody' | 'responses'> = {
  parameters: [{ name: 'mapping', in: 'query', description: '更正后的列，JSON', schema: { type: 'string' } }],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
      },
    },
  },
  responses: { 200: { description: '读到的自查项，或读不了的行' } },
}

/** 逐条自查 as files, which the contract can't carry. */
export function mountChecklists(routes: ExtraRoutes): void {
  const reading = (path: `/${string}`, summary: string, handle: ExtraRoute['handle']) =>
    routes.add({
      method: 'post',
      path,
      policy: keepingChecklists,
      operation: { summary, tags: TAGS, ...READING },
      handle,
    })
  reading('/checklists/readings', '试读一张自查表（xlsx、csv）：不保存', sendReading)
  reading('/checklists/readings/rejections.xlsx', '试读时读不了的行，附原因（xlsx）：不保存', sendRejections)
  const add = (path: `/${string}`, summary: string, policy: ExtraRoute['policy'], handle: ExtraRoute['handle']) =>
    routes.add({
      method: 'get',
      path,
      policy,
      operation: { summary, tags: TAGS, responses: { 200: { description: 'xlsx 表格', content: { [XLSX]: {} } } } },
      handle,
    })
  add('/checklists/template.xlsx', '自查表的导入模板', keepingChecklists, sendTemplate)
  add('/checklists/{id}/items.xlsx', '一张自查表（列名同导入模板）', readingRounds, sendChecklist)
  add('/self-inspections/{id}/sheet.xlsx', '一个单位的自查填报表', readingSheets, sendSheet)
  add('/self-inspection-rounds/{id}/overview.xlsx', '一轮自查的汇总表', readingRounds, sendOverview)
}

async function sendReading(call: ExtraCall): Promise<void> {
  call.res.json(await withUpload(call, readChecklist))
}

async function sendRejections(call: ExtraCall): Promise<void> {
  const bytes = await withUpload(call, writeRejectedItems)
  head(call.res, '读不了的行')
  call.res.end(bytes)
}

/** The file is read by the mapping that comes with it, and is not kept. */
async function withUpload<Answer>(
  { req, query, context }: ExtraCall,
  read: (file: Given, prefills: Prefills) => Promise<Answer>,
): Promise<Answer> {
  const parsed = checklistReadingQuerySchema.safeParse(query)
  if (!parsed.success) {
    req.resume()
    throw new Refusal('BAD_REQUEST', parsed.error.issues[0]?.message)
  }
  const file = await receiveFile(req, RECEPTION)
  try {
    const prefills = await listPrefills(asking(context).source)
    return await read({ path: file.path, name: file.name, mapping: parsed.data.mapping }, prefills)
  } finally {
    await file.remove()
  }
}

async function sendTemplate({ res }: ExtraCall): Promise<void> {
  const example = Object.fromEntries(checklistFields.map(({ key, example: text = '' }) => [key, text]))
  head(res, '自查表导入模板')
  res.end(Buffer.from(await writeTemplate('自查表', checklistFields, [example])))
}

async function sendChecklist({ params, res, context }: ExtraCall): Promise<void> {
  const checklist = await showChecklist(asking(context).source, idOf(params))
  await send(res, `${checklist.name}（第${checklist.edition}版）`, checklistSheet(checklist))
}

async function sendSheet({ params, res, context }: ExtraCall): Promise<void> {
  const sheet = await showSheet(asking(context), idOf(params))
  await send(res, `${sheet.unit.name}-${sheet.checklist}-${sheet.period}`, filledSheet(sheet))
}

async function sendOverview({ params, res, context }: ExtraCall): Promise<void> {
  const round = await showRound(asking(context), idOf(params))
  await send(res, `${round.checklist.name}汇总-${round.period}`, overviewSheet(round))
}

function idOf(params: ExtraCall['params']): number {
  const id = Number(params['id'])
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw new Refusal('NOT_FOUND')
  return id
}

function head(res: ExtraCall['res'], name: string): void {
  res.setHeader('content-type', XLSX)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
}

async function send<Row>(res: ExtraCall['res'], name: string, sheet: WrittenSheet<Row>): Promise<void> {
  head(res, name)
  await pipeline(writeSheet(sheet), res)
}
