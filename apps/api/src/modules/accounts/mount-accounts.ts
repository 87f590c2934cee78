import { pipeline } from 'node:stream/promises'
import { accountFilterSchema, registrationForm, rowIdSchema } from '@mingkao/contract'
import type { ExtraCall, ExtraRoutes } from '../../http/extra-routes.ts'
import { asking } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { ownAccounts } from './accounts.policy.ts'
import { exportAccounts } from './export-accounts.ts'
import { registrationDocument } from './registrations/registration-document.ts'
import { showRegistration } from './registrations/show-registration.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Files, which the contract can't carry: the register as a sheet, a registration as 附件4. */
export function mountAccounts(routes: ExtraRoutes): void {
  routes.add({
    method: 'get',
    path: '/accounts/export.xlsx',
    policy: ownAccounts,
    operation: {
      summary: '导出政务新媒体账号',
      description: '再导入而不产生任何改动；参数同账号列表，codes 只导出选中的账号（逗号分隔）。',
      tags: ['政务新媒体'],
      responses: { 200: { description: 'xlsx 表格', content: { [XLSX]: {} } } },
    },
    handle: sendRegister,
  })
  routes.add({
    method: 'get',
    path: '/registrations/form.docx',
    policy: ownAccounts,
    operation: {
      summary: '空白备案登记表（附件4）',
      tags: ['政务新媒体'],
      responses: { 200: { description: 'docx 文档', content: { [DOCX]: {} } } },
    },
    handle: async ({ res }) =>
      sendDocument(res, '政务新媒体账号备案登记表.docx', await registrationDocument(registrationForm(null))),
  })
  routes.add({
    method: 'get',
    path: '/registrations/{id}/form.docx',
    policy: ownAccounts,
    operation: {
      summary: '备案登记表（附件4）',
      tags: ['政务新媒体'],
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      responses: { 200: { description: 'docx 文档', content: { [DOCX]: {} } } },
    },
    handle: sendForm,
  })
}

async function sendForm({ params, res, context: { deps, user } }: ExtraCall): Promise<void> {
  const id = rowIdSchema.safeParse(params['id'])
  if (!id.success) throw new Refusal('NOT_FOUND', '没有这件备案，请从列表中选择。')
  const registration = await showRegistration({ pool: deps.db.pool, user }, id.data)
  const document = await registrationDocument(registrationForm(registration))
  sendDocument(res, `备案登记表-${registration.name}.docx`, document)
}

function sendDocument(res: ExtraCall['res'], name: string, document: Buffer): void {
  res.setHeader('content-type', DOCX)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  res.end(document)
}

async function sendRegister({ query: { codes, ...query }, res, context }: ExtraCall): Promise<void> {
  const { success, data, error } = accountFilterSchema.safeParse(query)
  if (!success) {
    const fields = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new Refusal('BAD_REQUEST', '导出的筛选条件有误，请从政务新媒体页面重新导出。', { fields })
  }
  const chosen = codes === undefined ? null : codes.split(',').slice(0, 500)
  const { name, xlsx } = await exportAccounts(asking(context), { filter: data, codes: chosen })
  res.setHeader('content-type', XLSX)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  await pipeline(xlsx, res)
}
