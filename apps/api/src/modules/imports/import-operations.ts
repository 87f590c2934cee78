import type { OpenAPI } from '@orpc/openapi'

const TAGS = ['导入']
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const id: OpenAPI.ParameterObject = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
}
const query = (name: string, values: string[], usual?: string): OpenAPI.ParameterObject => ({
  name,
  in: 'query',
  required: usual === undefined,
  schema: { type: 'string', enum: values, ...(usual !== undefined && { default: usual }) },
})
const kinds = ['units', 'columns', 'publications', 'accounts', 'posts', 'disclosures', 'interpretations']
const binary = { schema: { type: 'string' as const, format: 'binary' } }
const download = (description: string, type: string): OpenAPI.ResponsesObject => ({
  200: { description, content: { [type]: binary } },
})

/** The entries of the extra routes in /api/openapi.json. */
export const importOperations = {
  upload: {
    operationId: 'imports.upload',
    summary: '上传一个表格，试运行或提交',
    description: '立即答复批次号与状态；读不了的文件当即拒绝。进度见 /imports/{id}/events，报告见 /imports/{id}。',
    tags: TAGS,
    parameters: [
      query('kind', kinds),
      query('mode', ['dry-run', 'commit'], 'dry-run'),
      query('onReject', ['good', 'none'], 'good'),
      query('initial', ['true', 'false'], 'false'),
    ],
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: { file: { type: 'string', format: 'binary', description: 'xlsx 或 csv，不超过 50 MB' } },
          },
        },
      },
    },
    responses: {
      201: { description: '已收下，正在处理', content: { 'application/json': { schema: { type: 'object' } } } },
    },
  },
  events: {
    operationId: 'imports.events',
    summary: '导入进度（SSE）',
    tags: TAGS,
    parameters: [id],
    responses: {
      200: {
        description: '每条 data 是一个批次；批次结束后关闭',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
  },
  rejections: {
    operationId: 'imports.rejectionsFile',
    summary: '被拒绝的行（xlsx，附原因，更正后可再导入）',
    tags: TAGS,
    parameters: [id],
    responses: download('拒绝清单', XLSX),
  },
  template: {
    operationId: 'imports.template',
    summary: '导入模板（xlsx）',
    tags: TAGS,
    parameters: [{ name: 'kind', in: 'path', required: true, schema: { type: 'string', enum: kinds } }],
    responses: download('导入模板', XLSX),
  },
  file: {
    operationId: 'imports.file',
    summary: '批次的原文件',
    tags: TAGS,
    parameters: [id],
    responses: download('原文件', 'application/octet-stream'),
  },
} satisfies Record<string, OpenAPI.OperationObject>
