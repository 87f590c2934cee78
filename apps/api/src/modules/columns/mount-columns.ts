import { pipeline } from 'node:stream/promises'
import { columnFilterSchema } from '@mingkao/contract'
import type { ExtraCall, ExtraRoutes } from '../../http/extra-routes.ts'
import { asking } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { readingColumns } from './columns.policy.ts'
import { exportOfficial, exportRegister } from './export-columns.ts'
import { listColumns } from './list-columns.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * 导出 answers with a file, which the contract can't carry. The list is the contract's route, whose thousands of rows are
 * written as they are, without being checked against it once more.
 */
export function mountColumns(routes: ExtraRoutes): void {
  routes.add({ method: 'get', path: '/columns', policy: readingColumns, operation: null, handle: sendList })
  routes.add({
    method: 'get',
    path: '/columns/export.xlsx',
    policy: readingColumns,
    operation: {
      summary: '导出栏目维护分工表',
      description: 'layout=register 可再导入而不产生任何改动；layout=official 为印发版式。其余参数同栏目列表。',
      tags: ['栏目'],
      parameters: [
        {
          name: 'layout',
          in: 'query',
          schema: { type: 'string', enum: ['register', 'official'], default: 'register' },
        },
      ],
      responses: { 200: { description: 'xlsx 表格', content: { [XLSX]: {} } } },
    },
    handle: sendExport,
  })
}

async function sendList({ query, res, context }: ExtraCall): Promise<void> {
  const { success, data, error } = columnFilterSchema.safeParse(query)
  if (!success) {
    const fields = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new Refusal('BAD_REQUEST', '筛选条件有误，请重新选择。', { fields })
  }
  const body = Buffer.from(JSON.stringify(await listColumns(asking(context), data)))
  res.setHeader('content-type', 'application/json')
  res.setHeader('content-length', body.length)
  res.end(body)
}

async function sendExport({ query: { layout = 'register', ...query }, res, context }: ExtraCall): Promise<void> {
  const parsed = columnFilterSchema.safeParse(query)
  if (!parsed.success || (layout !== 'register' && layout !== 'official')) {
    const issues = parsed.error?.issues ?? []
    const fields = issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new Refusal('BAD_REQUEST', '导出的筛选条件有误，请从栏目页面重新导出。', { fields })
  }
  const { name, xlsx } = await (layout === 'official' ? exportOfficial : exportRegister)(asking(context), parsed.data)
  res.setHeader('content-type', XLSX)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  await pipeline(xlsx, res)
}
