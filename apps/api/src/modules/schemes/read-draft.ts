import { readScheme, type Scheme } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'

/** How many faults the message itself names; all of them are in `fields`. */
const NAMED = 3

/** A draft as it was sent or uploaded. @param what 草稿, 文件 @throws Refusal UNPROCESSABLE that names every fault */
export function readDraft(given: unknown, what: string): Scheme {
  const { scheme, issues } = readScheme(given)
  if (scheme !== null) return scheme
  const fields = issues.map(({ path, where, message }) => ({
    path: ['scheme', ...path].join('.'),
    message: `${where}：${message}`,
  }))
  const named = fields.slice(0, NAMED).map(({ message }) => message)
  const rest = fields.length > NAMED ? '；等等' : ''
  throw new Refusal('UNPROCESSABLE', `${what}有 ${fields.length} 处不符合要求：${named.join('；')}${rest}。`, {
    fields,
  })
}

/** 方案文件 read. @throws Refusal UNPROCESSABLE where it is no JSON, and as readDraft does */
export function readSchemeFile(text: string): Scheme {
  return readDraft(parsed(text.replace(/^\uFEFF/, '')), '文件')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const line = lineOf(error.message, text)
    const where = line === null ? '' : `第 ${line} 行附近`
    throw new Refusal('UNPROCESSABLE', `文件不是有效的 JSON：${where}写法有误。请上传从方案页面导出的 JSON 文件。`)
  }
}

function lineOf(message: string, text: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}
