import { expect, test } from 'vitest'
import { readApiError } from './api-error.ts'
import { apiProblem, isUnauthorized } from './api-problem.ts'

const locked = {
  defined: true,
  status: 429,
  code: 'TOO_MANY_ATTEMPTS',
  message: '密码连续输错，账号已锁定，请 15 分钟后再试。',
  requestId: '7c9e',
  fields: [{ path: 'password', message: '密码不对' }, 'not a field'],
}

test('服务器的话原样给人看，编号和字段都在', () => {
  const problem = apiProblem(readApiError(locked, { status: 429 }))
  expect(problem.message).toBe('密码连续输错，账号已锁定，请 15 分钟后再试。')
  expect(problem.requestId).toBe('7c9e')
  expect(problem.fields).toEqual([{ path: 'password', message: '密码不对' }])
})

test('填错的地方只说怎么改，不说接口里的字段名', () => {
  const refused = {
    ...locked,
    code: 'BAD_REQUEST',
    message: 'fields.url：网址应以 http:// 或 https:// 开头；fields.unit：必填，请补上。',
    fields: [
      { path: 'fields.url', message: '网址应以 http:// 或 https:// 开头' },
      { path: 'fields.unit', message: '必填，请补上' },
    ],
  }
  const { message } = apiProblem(readApiError(refused, { status: 400 }))
  expect(message).toBe('有 2 处须改正：网址应以 http:// 或 https:// 开头；必填，请补上。')
})

test('代理自己答的错误也说得出话', () => {
  const error = readApiError('<html>502</html>', { status: 502 })
  expect(apiProblem(error)).toMatchObject({ status: 502, code: 'UNEXPECTED', requestId: null })
  expect(apiProblem(error).message).toContain('502')
})

test('没有网络就说没有网络', () => {
  expect(apiProblem(new TypeError('Failed to fetch')).message).toBe('连不上服务器，请检查网络后重试。')
})

test('只有 401 才要求重新登录', () => {
  expect(isUnauthorized(readApiError({}, { status: 401 }))).toBe(true)
  expect(isUnauthorized(readApiError({}, { status: 403 }))).toBe(false)
  expect(isUnauthorized(new Error('401'))).toBe(false)
})
