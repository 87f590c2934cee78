import { describe, expect, test } from 'vitest'
import { cangshanTemplate, checkConformity, composeCircular } from '../src/index.ts'
import type { CircularModel } from '../src/index.ts'
import { aSnapshot } from './a-snapshot.ts'
import { issuance, thirdQuarterCircular } from './third-quarter.ts'

const circular = thirdQuarterCircular()

function wrong(changed: Partial<CircularModel>): string[] {
  return checkConformity({ ...circular, ...changed })
    .filter(({ verdict }) => verdict === '不合')
    .map(({ id }) => id)
}

function words(text: string) {
  return [{ text, field: null }]
}

describe('版式核对', () => {
  test('第三季度通报条条相合；没有版头，不核对发文字号', () => {
    const lines = checkConformity(circular)
    expect(lines.length).toBeGreaterThan(18)
    expect(lines.filter(({ verdict }) => verdict === '不合')).toEqual([])
    expect(lines.filter(({ verdict }) => verdict === '不适用').map(({ id }) => id)).toEqual(['document-number'])
  })

  test.each<[string, string, Partial<CircularModel>]>([
    ['发文字号年份用圆括号', 'document-number', { documentNumber: '仓政办(2021)35号' }],
    ['发文字号编了虚位', 'document-number', { documentNumber: '仓政办〔2021〕035号' }],
    ['有版头而没有字号', 'document-number', { letterhead: { mark: '仓山区人民政府办公室文件', documentNumber: null } }],
    ['标题没有文种', 'title', { title: [words('关于第三季度的情况')] }],
    ['标题一行排不下', 'title', { title: [words(`关于${'很'.repeat(20)}长的通报`)] }],
    ['标题回行拆词', 'title', { title: [words('关于网站信息发布'), words('的通报')] }],
    ['主送机关没有冒号', 'addressee', { addressee: words('各有关单位') }],
    ['首页排不下正文', 'first-page', { addressee: words('各单位，'.repeat(200)) }],
    [
      '序数手工填写',
      'numbering',
      { body: [{ blocks: ['a'], kind: 'paragraph', number: '', runs: words('一、情况') }] },
    ],
    ['标题跳层', 'numbering', { body: [{ blocks: ['a'], kind: 'heading-2', number: '（一）', runs: words('情况') }] }],
    ['没有结束语', 'closing', { body: circular.body.slice(0, -1) }],
    ['没有成文日期', 'date', { issuedOn: null }],
    ['日期编虚位', 'date', { issuedOn: '2021年10月08日' }],
    ['没有署名', 'issuer', { issuer: '' }],
  ])('%s：不合，并说怎么改', (_, id, changed) => {
    expect(wrong(changed)).toContain(id)
    expect(checkConformity({ ...circular, ...changed }).find((line) => line.id === id)?.problem).toMatch(/[请应要没]/u)
  })

  test('附件名称末尾有标点：不合', () => {
    expect(wrong({ annexes: circular.annexes.map((annex) => ({ ...annex, title: `${annex.title}。` })) })).toEqual([
      'annex-note',
    ])
  })

  test('期限待定：内容不完整', () => {
    const draft = composeCircular(aSnapshot(), cangshanTemplate, { ...issuance, reportDueOn: null })
    expect(checkConformity(draft).find(({ id }) => id === 'complete')).toMatchObject({
      verdict: '不合',
      problem: '“整改报告期限”还没有填写，请补全',
    })
  })
})
