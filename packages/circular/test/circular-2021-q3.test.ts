import { describe, expect, test } from 'vitest'
import { cell, demoRows } from '../../rules/test/demo-ledgers.ts'
import { annex, read, section, tableOf } from './printed.ts'
import { thirdQuarterCircular } from './third-quarter.ts'

const circular = thirdQuarterCircular()
const portal = section(circular, '一、网站信息发布和栏目更新情况')
const accounts = section(circular, '二、政务新媒体检查情况')
const disclosure = section(circular, '三、政务公开情况')
const nextSteps = section(circular, '四、下一步工作要求')

describe('2021年第三季度通报：四个部分', () => {
  test('标题按词意分行，主送机关顶格，正文四个部分之后专此通报', () => {
    expect(circular.title.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      '关于2021年第三季度全区政府网站信息发布',
      '和政务新媒体运行情况的通报',
    ])
    expect(circular.addressee.map(({ text }) => text).join('')).toMatch(/：$/)
    expect(circular.body.filter(({ kind }) => kind === 'heading-1').map(({ number }) => number)).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
    ])
    expect(circular.body.map(read).at(-1)).toBe('专此通报。')
    expect([circular.issuer, circular.issuedOn]).toEqual(['仓山区人民政府办公室', '2021年10月18日'])
  })

  test('一、发布3157条，分组数相加等于总数，每月10条', () => {
    expect(portal).toContain('共发布信息3157条，其中镇街1469条、区直部门1688条')
    expect(1469 + 1688).toBe(3157)
    expect(portal).toContain('各单位每月发布信息应达到10条及以上')
  })

  test('一、做得较好的单位依次列出', () => {
    expect(portal).toContain('较好的镇街有：临江街道、仓前街道、仓山镇、城门镇。')
    expect(portal).toContain('较好的区直部门有：人社局、卫健局、文体旅局、市场监管局。')
  })

  test('一、未达标的单位，按序列', () => {
    expect(portal).toContain('未达到要求的镇街有：盖山镇、东升街道。')
    expect(portal).toContain('未达到要求的区直部门有：司法局、资规局、商务局、退役军人事务局。')
  })

  test('一、长期未更新的栏目写明责任单位和起始时间', () => {
    expect(portal).toContain('检查发现5个栏目长期未更新')
    expect(portal).toContain('民政局负责的“社会救助”栏目自2020年11月以来未更新')
    expect(portal).toContain(
      '农业农村局负责的“脱贫攻坚”下的“公示公告”“扶贫项目”“扶贫捐赠”“扶贫协作”等4个栏目自2018年12月以来常年未更新',
    )
  })

  test('二、21个账号均及时更新，单项否决条件一条不少', () => {
    expect(accounts).toContain('在册政务新媒体账号21个，检查21个，合格21个，合格率100%')
    expect(accounts).toContain('各账号均能及时更新，未发现不合格账号')
    for (const condition of [
      '严重表述错误',
      '泄露国家秘密',
      '发布或链接反动、暴力、色情等内容',
      '因发布内容不当引发严重负面舆情',
      '2周内无更新',
      '未提供有效互动功能',
      '购买“粉丝”',
      '强制要求群众点赞',
    ]) {
      expect(accounts).toContain(condition)
    }
    expect(accounts).toContain('即单项否决，该政务新媒体平台即判定为不合格')
  })

  test('三、主动公开162件，四个单位为零，城门镇同时在好的名单上', () => {
    expect(disclosure).toContain('主动公开政府信息162件。城门镇、盖山镇、工信局、城管局等4个单位主动公开数为零。')
    expect(portal).toContain('城门镇')
  })

  test('四、约谈、自查、解读、备案、整改报告，期限一个不少', () => {
    expect(nextSteps).toContain('将由区效能办对该单位分管领导和具体经办人员进行约谈，并记入政务公开绩效考核')
    expect(nextSteps).toContain('本次提请约谈的单位有：农业农村局')
    expect(nextSteps).toContain('于12月30日前完成第四季度栏目自查')
    expect(nextSteps).toContain('发布1篇政策解读（要为图文解读或音视频解读）')
    expect(nextSteps).toContain('发布解读多于1篇的，将予以加分')
    expect(nextSteps).toContain('若存在政务新媒体平台未备案、未关停或不符合考核要求的情况')
    expect(nextSteps).toContain('将书面整改报告于10月25日下午下班前报送我办')
    expect(nextSteps).toContain('并根据排名进行相应的评分')
    expect(circular.body.filter(({ kind }) => kind === 'point').map(({ number }) => number)).toEqual([
      '一是',
      '二是',
      '三是',
      '四是',
    ])
  })
})

describe('2021年第三季度通报：附件', () => {
  test('附件六个，名称依次列出', () => {
    expect(circular.annexes.map(({ number, title }) => `${number}.${title}`)).toEqual([
      '1.2021年第三季度镇街信息发布情况表',
      '2.2021年第三季度区直部门信息发布情况表',
      '3.2021年第三季度政务新媒体检查情况表',
      '4.政务新媒体账号登记表',
      '5.政府网站检查指标表',
      '6.政务新媒体检查指标表',
    ])
  })

  test.each([
    [1, '镇街'],
    [2, '区直部门'],
  ])('附件%i：%s逐月条数、合计、是否达标与数据一致，合计行等于各行之和', (number, group) => {
    const { columns, rows, total } = tableOf(circular, number)
    expect(columns.map(({ heading }) => heading)).toEqual('序号、单位、7月、8月、9月、合计、排名、是否达标'.split('、'))
    const expected = demoRows('expected-2021Q3.csv').filter((row) => cell(row, '分组') === group)
    expect(rows.map((row) => [row[1], row[2], row[3], row[4], row[5], row[7]])).toEqual(
      expected.map((row) => ['简称', '7月', '8月', '9月', '合计', '月度达标'].map((name) => cell(row, name))),
    )
    const sum = (index: number) => rows.reduce((all, row) => all + Number(row[index]), 0)
    expect(total?.slice(2, 6)).toEqual([2, 3, 4, 5].map((index) => String(sum(index))))
  })

  test('附件1：排名按本季度信息量，临江街道第一', () => {
    const ranked = tableOf(circular, 1).rows.toSorted((a, b) => Number(a[6]) - Number(b[6]))
    expect(ranked.slice(0, 4).map((row) => row[1])).toEqual(['临江街道', '仓前街道', '仓山镇', '城门镇'])
  })

  test('附件3：21个账号，全部合格，没有问题', () => {
    const { columns, rows } = tableOf(circular, 3)
    expect(columns.map(({ heading }) => heading)).toEqual(
      '类型、账号名称、主管单位、最近更新、检查结果、问题'.split('、'),
    )
    expect(rows).toHaveLength(21)
    expect(new Set(rows.map((row) => `${row[4]}${row[5]}`))).toEqual(new Set(['合格无']))
    expect(rows[0]?.[3]).toMatch(/^2021年\d{1,2}月\d{1,2}日$/)
  })

  test('附件4是空白登记表，除栏目名外没有内容；附件5、6逐项列出指标', () => {
    expect(annex(circular, 4).content.kind).toBe('form')
    expect(tableOf(circular, 5).rows.map((row) => row[3])).toContain('没有内容的栏目达到5个')
    expect(tableOf(circular, 6).rows.map((row) => row[2])).toContain('未提供有效互动功能')
  })
})
