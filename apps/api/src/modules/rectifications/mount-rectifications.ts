import { pipeline } from 'node:stream/promises'
import { orderFilterSchema } from '@mingkao/contract'
import { writeSheet } from '@mingkao/sheets'
import type { ExtraCall, ExtraRoutes } from '../../http/extra-routes.ts'
import { asking } from '../../http/request-context.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { noticeDocx } from './document/notice-docx.ts'
import { REGISTER_COLUMNS } from './document/register-columns.ts'
import { registerDocx } from './document/register-docx.ts'
import { listOrders, showOrder } from './list-orders.ts'
import { readingOrders } from './rectifications.policy.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 整改通知 and 整改台账 as files, which the contract can't carry. */
export function mountRectifications(routes: ExtraRoutes): void {
  const add = (path: `/${string}`, summary: string, type: string, handle: (call: ExtraCall) => Promise<void>) =>
    routes.add({
      method: 'get',
      path,
      policy: readingOrders,
      operation: { summary, tags: ['整改'], responses: { 200: { description: '文件', content: { [type]: {} } } } },
      handle,
    })
  add('/rectifications/{id}/notice.docx', '整改通知（docx）', DOCX, sendNotice)
  add('/rectifications/register.xlsx', '整改台账（xlsx）；筛选参数同列表', XLSX, sendRegisterSheet)
  add('/rectifications/register.docx', '整改台账（docx）；筛选参数同列表', DOCX, sendRegisterDocument)
}

async function sendNotice({ params, res, context }: ExtraCall): Promise<void> {
  const id = Number(params['id'])
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw new Refusal('NOT_FOUND', '没有这件整改通知。')
  const order = await showOrder(asking(context), id)
  send(res, { name: `${order.unit.name}-${order.title}.docx`, type: DOCX, body: await noticeDocx(order) })
}

async function sendRegisterSheet(call: ExtraCall): Promise<void> {
  const rows = await ordersOf(call)
  const numbered = rows.map((order, index) => ({ ...order, place: index + 1 }))
  head(call.res, { name: `整改台账-${today(call.context.deps.clock)}.xlsx`, type: XLSX })
  await pipeline(writeSheet({ name: '整改台账', columns: REGISTER_COLUMNS, rows: numbered }), call.res)
}

async function sendRegisterDocument(call: ExtraCall): Promise<void> {
  const body = await registerDocx(await ordersOf(call))
  send(call.res, { name: `整改台账-${today(call.context.deps.clock)}.docx`, type: DOCX, body })
}

/** As many as an office ever has in a year, and more. */
const MOST = 10_000

async function ordersOf({ query, context }: ExtraCall) {
  const { success, data, error } = orderFilterSchema.safeParse(query)
  if (!success) {
    const fields = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new Refusal('BAD_REQUEST', '导出的筛选条件有误，请从整改页面重新导出。', { fields })
  }
  const { rows } = await listOrders(asking(context), { ...data, sort: 'unit', page: 1, pageSize: MOST })
  return rows
}

type Sent = { name: string; type: string }

function head(res: ExtraCall['res'], { name, type }: Sent): void {
  res.setHeader('content-type', type)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
}

function send(res: ExtraCall['res'], { body, ...file }: Sent & { body: Buffer }): void {
  head(res, file)
  res.setHeader('content-length', body.length)
  res.end(body)
}
