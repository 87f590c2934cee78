import { expect, test } from 'vitest'
import { describeDevice } from './describe-device.ts'

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0',
    'Windows 上的 Edge',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36',
    'Linux 上的 Chrome',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1',
    'iOS 上的 Safari',
  ],
  ['curl/8.5.0', 'curl/8.5.0'],
  [null, '未知设备'],
])('登录设备让人认得出：%s', (userAgent, words) => {
  expect(describeDevice(userAgent)).toBe(words)
})
