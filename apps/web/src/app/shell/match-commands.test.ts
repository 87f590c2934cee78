import { expect, test } from 'vitest'
import { matchCommands } from './match-commands.ts'
import type { Command } from './match-commands.ts'

const commands: readonly Command[] = [
  { key: 'p', kind: '页面', label: '信息发布', detail: '', words: ['/publications'], href: '/publications' },
  {
    key: 'u1',
    kind: '单位',
    label: '卫健局',
    detail: '区直部门',
    words: ['CS-D15', '区卫生健康局'],
    href: '/units/CS-D15',
  },
  { key: 'c', kind: '栏目', label: '重点领域/医疗卫生', detail: '卫健局', words: ['C0309'], href: '/columns' },
  { key: 'a', kind: '账号', label: '健康仓山', detail: '微信公众号 · 卫健局', words: ['M007'], href: '/accounts' },
]
const found = (typed: string) => matchCommands(commands, typed).map(({ key }) => key)

test('什么都没输，先给页面和操作', () => {
  expect(found('  ')).toEqual(['p'])
})

test('以所输的字开头的排在前面', () => {
  expect(found('卫健')).toEqual(['u1', 'c', 'a'])
})

test('编码、全称都能找到，不分大小写', () => {
  expect(found('cs-d15')).toEqual(['u1'])
  expect(found('卫生健康')).toEqual(['u1'])
})

test('几个词要同时符合', () => {
  expect(found('卫健 微信')).toEqual(['a'])
  expect(found('卫健 微博')).toEqual([])
})
