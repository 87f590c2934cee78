import { cangshan2021, schemeForm } from '@mingkao/rules'
import { describe, expect, it } from 'vitest'
import { blankValue, freshConditionId } from './blank-value.ts'
import { editorReducer, isDirty, openEditor } from './editor-state.ts'

const quota = ['indicators', 'monthly-quota', 'minimumPerMonth', 'value']
const change = (value: unknown) => ({ kind: 'change', path: quota, value }) as const

describe('改草稿', () => {
  it('改了又改回来，就没有改动', () => {
    const opened = openEditor(cangshan2021, 1)
    const changed = editorReducer(opened, change(12))
    expect([isDirty(opened), isDirty(changed), isDirty(editorReducer(changed, change(10)))]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('不符合要求时，预览留在最近一次符合要求的样子', () => {
    const changed = editorReducer(openEditor(cangshan2021, 1), change(12))
    const broken = editorReducer(changed, change(null))
    expect(broken.issues.map(({ where }) => where)).toEqual(['网站信息发布 · 每月最少发布条数 · 取值'])
    expect(broken.valid).toBe(changed.valid)
    expect(editorReducer(broken, change(15)).valid?.indicators['monthly-quota'].minimumPerMonth.value).toBe(15)
  })

  it('保存后从保存的样子继续', () => {
    const changed = editorReducer(openEditor(cangshan2021, 1), change(12))
    const saved = editorReducer(changed, { kind: 'saved', tree: changed.tree, revision: 2 })
    expect([isDirty(saved), saved.saved.revision]).toEqual([false, 2])
  })
})

describe('新设的取值', () => {
  it('每个可以不设的参数，一设就有符合格式的起点', () => {
    const optional = schemeForm.flatMap(({ parameters }) => parameters).filter(({ isOptional }) => isOptional)
    const source = { kind: 'local', reason: '本区新设', decidedOn: '2021-10-11' }
    expect(optional.length).toBeGreaterThan(1)
    for (const { path, shape } of optional) {
      const value = { value: blankValue(shape), from: '2022-01-01', source }
      const { issues } = editorReducer(openEditor(cangshan2021, 1), { kind: 'change', path, value })
      // What cannot be guessed is asked for by the form: a second level above the first.
      expect(issues.filter(({ message }) => !message.startsWith('应高于首次预警'))).toEqual([])
    }
  })

  it('办公室自己加的否决条件有自己的编号，删过的不再用', () => {
    const known = [{ id: 'state-secret' }, { id: 'local-3' }]
    expect(freshConditionId([{ id: 'state-secret' }], known)).toBe('local-4')
    expect(freshConditionId([], [])).toBe('local-1')
  })
})
