import { expect, test } from 'vitest'
import { readTabularText, writeTabularHtml, writeTabularText } from './tabular-text.ts'

test('从电子表格复制来的块：制表符分格，换行分行，末尾的换行不算一行', () => {
  expect(readTabularText('通知公告\t民政局\r\n政策文件\t\r\n')).toEqual([
    ['通知公告', '民政局'],
    ['政策文件', ''],
  ])
})

test('单元格里有换行、制表符和引号，仍是一格', () => {
  expect(readTabularText('"第一行\n第二行"\t"他说""好"""\n下一行\t2')).toEqual([
    ['第一行\n第二行', '他说"好"'],
    ['下一行', '2'],
  ])
})

test('以引号开头的普通文字照原样留下', () => {
  expect(readTabularText('"甲"级栏目\t乙')).toEqual([['"甲"级栏目', '乙']])
  expect(readTabularText('"没有结束\t乙')).toEqual([['"没有结束', '乙']])
})

test('空的剪贴板没有格，单独一个制表符是两个空格', () => {
  expect(readTabularText('')).toEqual([])
  expect(readTabularText('\t')).toEqual([['', '']])
})

test('复制出去再粘贴回来，一格不变', () => {
  const block = [
    ['社会救助', '6个月', '甲\n乙'],
    ['"引号"', '', 'a\tb'],
  ]
  expect(readTabularText(writeTabularText(block))).toEqual(block)
})

test('网页格式的副本不把文字当标签', () => {
  expect(writeTabularHtml([['<b>1</b> & 2']])).toContain('&lt;b&gt;1&lt;/b&gt; &amp; 2')
})
