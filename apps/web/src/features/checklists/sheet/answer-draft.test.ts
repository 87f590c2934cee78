import { expect, it } from 'vitest'
import { fieldsOf, leftOf } from './answer-draft.ts'

it('还没有人填的，先显示系统预填', () => {
  expect(fieldsOf(null, 'failed')).toEqual({ answer: 'failed', note: '', evidence: '', attachments: [] })
})

it('保存期间又改了的不丢：只有保存过的才算已保存', () => {
  const sent = { answer: 'met', note: '已' } as const
  expect(leftOf({ answer: 'met', note: '已更新' }, sent)).toEqual({ note: '已更新' })
  expect(leftOf({ answer: 'met' }, sent)).toEqual({})
})
