import { expect, test } from 'vitest'
import { cangshan2021 } from '../../schemes/cangshan-2021.ts'
import { accountVetoConditions } from './conditions.ts'

const conditionsOf = (platform: string, publishesContent = true) =>
  accountVetoConditions({ platform, publishesContent }, cangshan2021)

test('公众号查八项，用原文的说法；只有2周内无更新由系统判断', () => {
  expect(conditionsOf('微信公众号').map(({ label }) => label)).toEqual([
    '严重表述错误',
    '泄露国家秘密',
    '发布或链接反动、暴力、色情等内容',
    '因发布内容不当引发严重负面舆情',
    '2周内无更新',
    '未提供有效互动功能',
    '购买“粉丝”',
    '强制要求群众点赞',
  ])
  expect(conditionsOf('微博').flatMap(({ id, isAutomatic }) => (isAutomatic ? [id] : []))).toEqual(['no-update'])
})

test('客户端、小程序另查能否使用；不发布内容的不看2周', () => {
  const ids = conditionsOf('小程序', false).map(({ id }) => id)
  expect(ids).toContain('unusable')
  expect(ids).not.toContain('no-update')
  expect(conditionsOf('移动客户端').map(({ id }) => id)).toEqual(expect.arrayContaining(['unusable', 'no-update']))
})
