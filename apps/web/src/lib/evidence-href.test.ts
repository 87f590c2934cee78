import { expect, test } from 'vitest'
import { evidenceHref } from './evidence-href.ts'

test('每一条佐证都通到它自己的页面', () => {
  expect(evidenceHref({ kind: 'publication', id: '5012', label: '' })).toBe('/publications?open=5012')
  expect(evidenceHref({ kind: 'column', id: 'C0305', label: '' })).toBe('/columns?column=C0305')
  expect(evidenceHref({ kind: 'account', id: 'M001', label: '' })).toBe('/accounts?account=M001')
})

test('标题里的符号不会弄坏地址', () => {
  const href = evidenceHref({ kind: 'disclosure', id: '1', label: '关于“三定”&#编制的通知?' })
  expect(new URL(href, 'https://mingkao.example').searchParams.get('q')).toBe('关于“三定”&#编制的通知?')
})
