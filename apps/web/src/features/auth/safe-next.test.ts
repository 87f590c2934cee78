import { describe, expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

describe('登录后回到原来的页面', () => {
  test.each([
    ['/publications?unit=CS-T01&month=2021-08', '/publications?unit=CS-T01&month=2021-08'],
    ['/units/CS-T07?period=2021Q3#content', '/units/CS-T07?period=2021Q3#content'],
    ['/', '/'],
  ])('本站地址 %s 照回', (next, target) => {
    expect(safeNext(next)).toBe(target)
  })

  test.each([
    'https://evil.example/login',
    '//evil.example/login',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    ' //evil.example',
    '',
  ])('别处的地址 %j 一律回首页', (next) => {
    const target = safeNext(next)
    expect(new URL(target, 'https://mingkao.example').origin).toBe('https://mingkao.example')
    expect(target.startsWith('//')).toBe(false)
    expect(target).not.toContain('evil')
  })

  test.each(['/sign-in', '/sign-in?next=%2Fusers', '/change-password'])('%s 不会转圈', (next) => {
    expect(safeNext(next)).toBe('/')
  })

  test('没有指明就回首页', () => {
    expect(safeNext(undefined)).toBe('/')
  })
})
