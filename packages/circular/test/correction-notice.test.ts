import { describe, expect, test } from 'vitest'
import {
  checkConformity,
  checkTemplate,
  composeCircular,
  cangshanTemplate,
  correctionOf,
  correctionTemplate,
  listFacts,
  markDraft,
  surroundingsOf,
} from '../src/index.ts'
import { issuance, thirdQuarter } from './third-quarter.ts'

const first = thirdQuarter()
const given = { ...issuance, documentNumber: '仓政办〔2021〕35号' }
const corrected = {
  ...first,
  publications: first.publications + 2,
  units: first.units.map((unit) =>
    unit.name === '东升街道'
      ? {
          ...unit,
          total: (unit.total ?? 0) + 2,
          months: unit.months.map((month, at) => (at === 1 ? { ...month, count: (month.count ?? 0) + 2 } : month)),
        }
      : unit,
  ),
}
const correction = correctionOf(
  composeCircular(first, cangshanTemplate, given),
  composeCircular(corrected, cangshanTemplate, given),
  given.issuedOn,
)
const notice = composeCircular({ ...corrected, correction }, correctionTemplate(corrected.groups), {
  ...issuance,
  documentNumber: '仓政办〔2021〕41号',
})
const said = notice.body.map(({ number, runs }) => number + runs.map(({ text }) => text).join('')).join('\n')

describe('更正通报', () => {
  test('写明更正哪一份通报，正文的数据由什么更正为什么', () => {
    expect(said).toContain(
      '2021年10月18日印发的《关于2021年第三季度全区政府网站信息发布和政务新媒体运行情况的通报》（仓政办〔2021〕35号）',
    )
    expect(said).toContain('信息发布总数由“3157”更正为“3159”')
  })

  test('附件一是逐处对照，之后是更正后的整张表', () => {
    expect(notice.annexes.map(({ id }) => id)).toEqual(['changes', 'volume/镇街', 'volume/区直部门', 'accounts'])
    const [changes] = notice.annexes
    const rows = changes?.content.kind === 'table' ? changes.content.rows.map((row) => row.slice(1).join(' ')) : []
    expect(rows).toContain('正文：信息发布总数 3157 3159')
    expect(rows.some((row) => /东升街道：8月/.test(row))).toBe(true)
    expect(rows).toHaveLength(correction.changes.length)
  })

  test('模板没有手工数字，版式核对没有不合', () => {
    expect(checkTemplate(correctionTemplate(first.groups), surroundingsOf(first))).toEqual([])
    expect(checkConformity(notice).filter(({ verdict }) => verdict === '不合')).toEqual([])
  })
})

describe('数据项目录', () => {
  test('每个数据项带着值和写法，分组的每组一个', () => {
    const facts = listFacts(first, issuance)
    expect(facts.find(({ field }) => field === 'publications.total')).toMatchObject({
      token: '{{信息发布总数}}',
      text: '3157',
    })
    expect(facts.find(({ field }) => field === 'quota.below:镇街')?.members).toEqual(['盖山镇', '东升街道'])
    expect(facts.find(({ field }) => field === 'correction.title')?.isEmpty).toBe(true)
  })

  test('草稿在标题下注明', () => {
    const draft = markDraft(notice, '征求意见稿')
    expect(draft.title.at(-1)?.map(({ text }) => text)).toEqual(['（征求意见稿）'])
  })
})
