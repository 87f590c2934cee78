import { z } from 'zod'

/**
 * The closed set of things the API can fail with. `status` is HTTP's; the message says in Chinese what to do and is
 * usually replaced by a more exact one where the error arises.
 */
export const problems = {
  BAD_REQUEST: { status: 400, message: '请求内容有误，请按提示修改后再试。' },
  UNAUTHORIZED: { status: 401, message: '请先登录。' },
  PASSWORD_CHANGE_REQUIRED: { status: 403, message: '首次登录请先修改密码。' },
  FORBIDDEN: { status: 403, message: '您没有这项权限，如需要请联系区政府办管理员。' },
  ORIGIN_MISMATCH: { status: 403, message: '请求来源与系统地址不一致，请从系统页面操作。' },
  NOT_FOUND: { status: 404, message: '没有找到所查的内容，可能已被删除。' },
  CONFLICT: { status: 409, message: '内容已被他人修改，请对照后再保存。' },
  PAYLOAD_TOO_LARGE: { status: 413, message: '内容过大，请分批提交。' },
  UNREADABLE_FILE: { status: 415, message: '文件无法识别，请上传 xlsx 或 csv 表格。' },
  TOO_MANY_ATTEMPTS: { status: 429, message: '失败次数过多，请稍后再试。' },
  UNPROCESSABLE: { status: 422, message: '所填内容不符合规则，请修改后再试。' },
  UNEXPECTED: { status: 500, message: '系统出错，请记下编号并联系管理员。' },
} as const

export type ProblemCode = keyof typeof problems

/** What every failed request answers with. `fields` names what to mend, by path from the input's root. */
export const problemSchema = z.object({
  defined: z.boolean(),
  status: z.number().int(),
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
  data: z.unknown().optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** A stale save: what the editor tried to write over, and what stands there now. */
export const conflictDataSchema = z.object({ current: z.unknown(), currentVersion: z.number().int().optional() })
