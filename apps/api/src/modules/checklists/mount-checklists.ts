import { pipeline } from 'node:stream/promises'
import { writeSheet, writeTemplate, type WrittenSheet } from '@mingkao/sheets'
import type { ExtraCall, ExtraRoute, ExtraRoutes } from '../../http/extra-routes.ts'
import { receiveFile } from '../../http/receive-file.ts'
import { asking } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { keepingChecklists, readingRounds, readingSheets } from './checklists.policy.ts'
import { checklistFields } from './sheets/checklist-fields.ts'
import { readChecklist } from './sheets/read-checklist.ts'
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

/** 逐条自查 as files, which the contract can't carry. */
export function mountChecklists(routes: ExtraRoutes): void {
  routes.add({
    method: 'post',
    path: '/checklists/readings',
    policy: keepingChecklists,
    operation: {
      summary: '试读一张自查表（xlsx、csv）：不保存',
      tags: TAGS,
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      },
      responses: {
        200: { description: '读到的自查项', content: { 'application/json': { schema: { type: 'object' } } } },
      },
    },
    handle: sendReading,
  })
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

async function sendReading({ req, res, context }: ExtraCall): Promise<void> {
  const file = await receiveFile(req, RECEPTION)
  try {
    res.json(await readChecklist(file, await listPrefills(asking(context).source)))
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
