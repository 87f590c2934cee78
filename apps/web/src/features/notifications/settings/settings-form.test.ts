import { expect, test } from 'vitest'
import { faultsAtFields } from '../../../lib/faults-at-fields.ts'
import { formOf, inputOf, settingsFields } from './settings-form.ts'

const stored = {
  quietFrom: '22:00',
  quietUntil: '08:00',
  publicUrl: null,
  smtp: { host: 'smtp.a.cn', port: 465, security: 'tls', user: 'mk', hasPassword: true, from: 'mk@a.cn' },
  version: 3,
} as const

test('没有改动的设置，存回去还是原样，口令不动', () => {
  expect(inputOf(formOf(stored))).toEqual({
    quietFrom: '22:00',
    quietUntil: '08:00',
    publicUrl: null,
    smtp: { host: 'smtp.a.cn', port: 465, security: 'tls', user: 'mk', password: null, from: 'mk@a.cn' },
  })
})

test('用户名清空了，口令也就不要了', () => {
  expect(inputOf({ ...formOf(stored), user: ' ' }).smtp).toMatchObject({ user: null, password: '' })
})

test('服务器说的错处，写在对应的格子下面', () => {
  expect(
    faultsAtFields(
      [
        { path: 'smtp.host', message: '写错了' },
        { path: 'x', message: '?' },
      ],
      settingsFields,
    ),
  ).toEqual([{ name: 'host', errors: ['写错了'] }])
})
