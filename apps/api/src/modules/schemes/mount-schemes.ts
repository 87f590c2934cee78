import { pipeline } from 'node:stream/promises'
import { periodIdSchema } from '@mingkao/contract'
import { schemeSchema } from '@mingkao/rules'
import { everyReader } from '../../auth/policy.ts'
import type { ExtraCall, ExtraRoutes } from '../../http/extra-routes.ts'
import { asking } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { compressed, impactBasis } from './impact-basis.ts'
import { schemeSheet } from './scheme-sheet.ts'
import { writingSchemes } from './schemes.policy.ts'
import { showScheme } from './show-schemes.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const JSON_TYPE = 'application/json'
const tags = ['考核方案']

/** 导出 as files, and the ledgers of a whole district for the preview: what the contract can't carry. */
export function mountSchemes(routes: ExtraRoutes): void {
  routes.add({
    method: 'get',
    path: '/schemes/{id}/export.json',
    policy: everyReader,
    operation: {
      summary: '导出方案（JSON），可再由文件新建',
      tags,
      responses: { 200: { description: '方案文件', content: { [JSON_TYPE]: {} } } },
    },
    handle: sendJson,
  })
  routes.add({
    method: 'get',
    path: '/schemes/{id}/export.xlsx',
    policy: everyReader,
    operation: {
      summary: '导出方案（xlsx 表格）',
      tags,
      responses: { 200: { description: '每个取值一行，写明依据', content: { [XLSX]: {} } } },
    },
    handle: sendSheet,
  })
  routes.add({
    method: 'get',
    path: '/scheme-impact',
    policy: writingSchemes,
    operation: {
      summary: '影响预览所需的全部台账',
      description: '一个考核周期全部单位的台账、检查时点和现行方案；规则在浏览器中重算。',
      tags,
      parameters: [{ name: 'period', in: 'query', required: true, schema: { type: 'string' } }],
      responses: { 200: { description: '台账', content: { [JSON_TYPE]: {} } } },
    },
    handle: sendImpactBasis,
  })
}

function schemeOf({ params, context }: ExtraCall) {
  const { deps, user } = context
  return showScheme({ sql: deps.db.pool, clock: deps.clock, user }, params['id'] ?? '')
}

function head(res: ExtraCall['res'], name: string, type: string): void {
  res.setHeader('content-type', type)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
}

async function sendJson(call: ExtraCall): Promise<void> {
  const { scheme, name, version } = await schemeOf(call)
  const body = Buffer.from(`${JSON.stringify(scheme, null, 2)}\n`)
  head(call.res, `${name}-v${version}.json`, JSON_TYPE)
  call.res.setHeader('content-length', body.length)
  call.res.end(body)
}

async function sendSheet(call: ExtraCall): Promise<void> {
  const { scheme, name, version } = await schemeOf(call)
  head(call.res, `${name}-v${version}.xlsx`, XLSX)
  await pipeline(schemeSheet(schemeSchema.parse(scheme)), call.res)
}

async function sendImpactBasis({ req, res, query, context }: ExtraCall): Promise<void> {
  const period = periodIdSchema.safeParse(query['period'])
  if (!period.success) throw new Refusal('BAD_REQUEST', '请选择一个考核周期。')
  const body = await impactBasis(asking(context).source, period.data)
  const isGzipTaken = /\bgzip\b/.test(req.headers['accept-encoding'] ?? '')
  const sent = isGzipTaken ? await compressed(body) : body
  if (isGzipTaken) res.setHeader('content-encoding', 'gzip')
  res.setHeader('vary', 'accept-encoding')
  res.setHeader('content-type', JSON_TYPE)
  res.setHeader('content-length', sent.length)
  res.end(sent)
}
