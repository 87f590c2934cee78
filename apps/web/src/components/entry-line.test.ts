import { expect, test } from 'vitest'
import { entryLine } from './entry-line.ts'

test('沿革一行：做了什么，谁做的', () => {
  expect(entryLine('审核通过', '王主任')).toBe('审核通过，王主任')
  expect(entryLine('报送整改报告：已更新（见附件）', '小陈')).toBe('报送整改报告：已更新（见附件），小陈')
})

test.each(['已全部更新。', '已全部更新。\n', '是否延期？', '下周完成！', '栏目写着“已更新。”', '已更新（见附件。）'])(
  '话已说完的“%s”，后面不再加逗号',
  (words) => {
    expect(entryLine(`报送整改报告：${words}`, '小陈')).toBe(`报送整改报告：${words.trimEnd()}　小陈`)
  },
)
