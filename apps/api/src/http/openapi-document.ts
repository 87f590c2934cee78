import { contract, problemSchema, problems } from '@mingkao/contract'
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import { traverseContractProcedures } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { Policy } from '../auth/policy.ts'
import type { RouteRights } from '../auth/route-rights.ts'
import type { ExtraRoute } from './extra-routes.ts'

const PROBLEM = { $ref: '#/components/schemas/Problem' } as const

const ROLE_NAMES = { office: '区政府办管理员', leader: '领导', operator: '运维' } as const

/** OpenAPI 3.1 of everything below /api: the contract's routes, those beside it, and this document itself. */
export async function describeApi(rights: RouteRights, extra: readonly ExtraRoute[]): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: '明考接口',
      version: '1.0.0',
      description: '政务网站与新媒体绩效考核台。时间为带时区的 ISO 8601，日期为北京时间的日子，分值为两位小数。',
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'mingkao.session_token', description: '登录后的会话 cookie' },
      },
    },
    commonSchemas: { Problem: { schema: problemSchema } },
    customErrorResponseBodySchema: () => PROBLEM,
  })
  const paths = (document.paths ??= {})
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { method = 'POST', path: url = '' } = procedure['~orpc'].route
    annotate(paths[url]?.[lower(method)], rights.of(path))
  })
  for (const route of extra) {
    if (!route.operation) continue
    const operation = { ...route.operation, responses: { ...route.operation.responses, ...failures() } }
    annotate(operation, route.policy)
    Object.assign((paths[route.path] ??= {}), { [route.method]: operation })
  }
  Object.assign(paths, {
    '/openapi.json': { get: own('本文档（OpenAPI 3.1）', 'application/json') },
    '/docs': { get: own('接口说明页', 'text/html') },
  })
  return document
}

function annotate(operation: OpenAPI.OperationObject | undefined, policy: Policy<never>): void {
  if (!operation) return
  if (policy === 'anyone') {
    operation.security = []
    operation.description = '不需要登录。'
    return
  }
  const who: string[] = policy.roles.map((role) => ROLE_NAMES[role])
  if (policy.staff) who.push(policy.staff === 'every-row' ? '经办人员' : '经办人员（限本单位）')
  operation.description = `可以使用的角色：${who.join('、')}。`
}

/** Errors of a route that is not in the contract, one entry a status. */
function failures(): OpenAPI.ResponsesObject {
  const byStatus: OpenAPI.ResponsesObject = {}
  for (const { status, message } of Object.values(problems)) {
    byStatus[status] ??= { description: message, content: { 'application/json': { schema: PROBLEM } } }
  }
  return byStatus
}

function own(summary: string, type: string): OpenAPI.OperationObject {
  const responses = { 200: { description: summary, content: { [type]: {} } } }
  return { summary, tags: ['系统'], security: [], description: '不需要登录。', responses }
}

function lower(method: string): 'get' | 'post' | 'put' | 'patch' | 'delete' {
  switch (method) {
    case 'GET':
      return 'get'
    case 'PUT':
      return 'put'
    case 'PATCH':
      return 'patch'
    case 'DELETE':
      return 'delete'
    default:
      return 'post'
  }
}
