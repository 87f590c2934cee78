import { expect, test } from 'vitest'
import { mergeNames } from './merge-names.ts'

test('同一上级栏目下相邻的同名栏目合并成一格，别的上级下的同名栏目不合并', () => {
  const paths = [['新闻动态', '仓山要闻'], ['新闻动态', '通知公告'], ['政务公开', '通知公告'], ['政务公开']]
  expect(mergeNames(paths, 2).map((row) => row.map(({ text, rows }) => `${text}${rows}`))).toEqual([
    ['新闻动态2', '仓山要闻1'],
    ['新闻动态0', '通知公告1'],
    ['政务公开2', '通知公告1'],
    ['政务公开0', '1'],
  ])
})
