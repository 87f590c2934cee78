import type { OpenAPI } from '@orpc/openapi'

const TAGS = ['附件']

/** The entries of the extra routes in /api/openapi.json. */
export const attachmentOperations = {
  upload: {
    operationId: 'attachments.upload',
    summary: '上传一个附件',
    description: '上传后属于上传人，随记录保存后按该记录的权限查看；一天内没有随记录保存的自动清除。',
    tags: TAGS,
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: { file: { type: 'string', format: 'binary', description: '不超过 20 MB' } },
          },
        },
      },
    },
    responses: { 201: { description: '已收下', content: { 'application/json': { schema: { type: 'object' } } } } },
  },
  content: {
    operationId: 'attachments.content',
    summary: '附件的内容',
    tags: TAGS,
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: {
      200: {
        description: '原文件',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  },
} satisfies Record<string, OpenAPI.OperationObject>
