import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodePage } from './decode-page.ts'
import { NO_SELECTORS, type Selectors } from './page-item.ts'
import { readPage } from './read-page.ts'
import { SelectorError } from './read-with-selectors.ts'

const TODAY = '2021-10-11'

function read(file: string, address: string, selectors: Selectors = NO_SELECTORS, today = TODAY) {
  const bytes = readFileSync(join(import.meta.dirname, '../../../testing/portal/pages', file))
  const { text } = decodePage(bytes)
  return readPage({ address, text, contentType: file.endsWith('html') ? 'text/html' : '' }, selectors, today, address)
}

const listed = (...args: Parameters<typeof read>) => read(...args).items.map(({ day, title }) => `${day} ${title}`)

describe('各家网站的列表页', () => {
  it('TRS：相对链接，标题截断的取全称，分成几段的列表是一个，旁边的热点不算', () => {
    const { items } = read('trs.html', 'http://portal/xwdt/csyw/')
    expect(items.map(({ day, title }) => `${day} ${title}`)).toEqual([
      '2021-10-08 我区召开国庆节后第一次疫情防控工作调度会',
      '2021-09-30 仓山区举行烈士纪念日公祭活动',
      '2021-09-28 关于10月1日放假期间服务窗口安排的报道',
      '2021-09-15 区人大常委会视察老旧小区改造',
    ])
    expect(items[0]?.url).toBe('http://portal/xwdt/csyw/202110/t20211008_4182.htm')
  })

  it('大汉：列表写在脚本的数据里，照样读得出，年份以网址为准', () => {
    const { items } = read('hanweb.html', 'http://portal/col/col1201/index.html')
    expect(items).toHaveLength(3)
    expect(items[0]).toMatchObject({ day: '2021-10-09', dayFrom: 'address', title: '区教育局开展秋季学期校园安全检查' })
  })

  it('GBK 编码、表格套表格、标签不闭合、日期写作 [10-08]', () => {
    expect(listed('gbk-tables.html', 'http://portal/cmz/tzgg/list.asp')).toEqual([
      '2021-10-08 关于组织开展2021年第四季度网站自查的通知',
      '2021-09-26 城门镇人民政府公开招聘工作人员公告',
      '2021-09-17 关于做好中秋节期间值班工作的通知',
    ])
  })

  it('大号的日、小号的年月', () => {
    expect(listed('cards.html', 'http://portal/zjdt/')).toEqual([
      '2021-10-08 建新镇推进美丽乡村建设',
      '2021-09-30 盖山镇举办国庆文艺汇演',
      '2021-09-02 螺洲镇开展防汛应急演练',
    ])
  })

  it('标题和日期各占一行，日期写作 2021年10月8日', () => {
    expect(listed('definitions.html', 'http://portal/rsxx/')).toEqual([
      '2021-10-08 仓山区2021年事业单位公开招聘拟聘人员公示',
      '2021-08-02 关于王某某等同志任职的通知',
      '2021-07-19 仓山区教育系统招聘新任教师面试成绩公布',
    ])
  })

  it('只用换行隔开，日期在标题之前', () => {
    expect(listed('breaks.html', 'http://portal/zcwj/')).toEqual([
      '2021-10-08 仓山区人民政府关于印发应急预案的通知',
      '2021-09-30 关于公布规范性文件清理结果的通知',
      '2021-09-02 关于进一步规范户外广告管理的意见',
    ])
  })

  it('页面上没有日期，网址里有', () => {
    const { items } = read('addresses.html', 'http://portal/zwgk/ghjh/')
    expect(items.map(({ day, dayFrom }) => [day, dayFrom])).toEqual([
      ['2021-08-06', 'address'],
      ['2021-03-12', 'address'],
      ['2021-01-15', 'address'],
    ])
  })

  it('文件表：一行里有文号和下载链接，标题是最长的那个', () => {
    expect(listed('documents.html', 'http://portal/zwgk/')).toEqual([
      '2021-10-08 关于调整区防汛抗旱指挥部成员的通知',
      '2021-09-13 关于印发营商环境行动方案的通知',
      '2021-08-02 关于公布第五批文物保护单位的通知',
    ])
  })

  it('没有年份的日期不会落到今天以后', () => {
    const days = (today: string) =>
      read('year-turn.html', 'http://portal/gsgg/', NO_SELECTORS, today).items.map(({ day }) => day)
    expect(days('2022-01-06')).toEqual(['2022-01-05', '2021-12-30', '2021-11-15'])
    expect(days('2022-01-04')).toEqual(['2021-01-05', '2021-12-30', '2021-11-15'])
  })

  it('没有日期的列表就是没有日期', () => {
    const { items, problem } = read('dateless.html', 'http://portal/fpxz/')
    expect([items.map(({ day }) => day), problem]).toEqual([[null, null, null], null])
  })

  it('写明暂无内容的是空白栏目，旁边的热点不算它的', () => {
    expect(read('empty.html', 'http://portal/fpjz/')).toMatchObject({ items: [], isEmpty: true, problem: null })
  })

  it('靠脚本显示的页面、不是列表的页面，说明读不出，不当作空白', () => {
    expect(read('script-only.html', 'http://portal/sjfb/')).toMatchObject({ isEmpty: false, problem: 'needs-script' })
    expect(read('no-list.html', 'http://portal/jggk/')).toMatchObject({ isEmpty: false, problem: 'no-items' })
  })
})

describe('选择器', () => {
  const address = 'http://portal/fpxm/'

  it('指出条目和日期，就按指出的读', () => {
    const { items, source } = read('two-lists.html', address, { item: '.projects .p', link: 'a.more', date: 's' })
    expect(source).toBe('selectors')
    expect(items.map(({ day, url }) => [day, url])).toEqual([
      ['2020-11-03', 'http://portal/xm/12.html'],
      ['2020-06-01', 'http://portal/xm/11.html'],
    ])
  })

  it('什么也没选中，是没有条目，不是空白', () => {
    expect(read('two-lists.html', address, { item: '.gone', link: null, date: null })).toMatchObject({
      problem: 'no-items',
      isEmpty: false,
    })
  })

  it('写错的选择器说得出是哪一个', () => {
    expect(() => read('two-lists.html', address, { item: '.p', link: 'a[', date: null })).toThrow(SelectorError)
  })
})

describe('订阅源', () => {
  it.each([
    ['feed.xml', 'rss', ['2021-10-08 烟台山公园菊展开幕', '2021-09-20 三江口大桥夜景']],
    ['atom.xml', 'atom', ['2021-10-08 关于停车收费标准征求意见', '2021-06-01 关于校区划片征求意见']],
    ['feed.json', 'json-feed', ['2021-10-08 不动产登记办理指南', '2021-05-04 户口迁移办理指南']],
  ])('%s', (file, source, items) => {
    const reading = read(file, 'http://portal/x/feed')
    expect(reading.source).toBe(source)
    expect(reading.items.map(({ day, title }) => `${day} ${title}`)).toEqual(items)
  })

  it('网站地图里只算本栏目之下的页面', () => {
    expect(listed('sitemap.xml', 'http://portal/tjsj/')).toEqual(['2021-10-08 202110.html', '2021-09-20 202109.html'])
  })

  it('页面列出的订阅源，只认本栏目的，全站的不算', () => {
    expect(read('with-feed.html', 'http://portal/tpxw/').feeds).toEqual(['http://portal/tpxw/feed.xml'])
  })

  it('一条都没有的订阅源是空白', () => {
    const page = { address: 'http://portal/a/', text: '<rss version="2.0"><channel></channel></rss>', contentType: '' }
    expect(readPage(page, NO_SELECTORS, TODAY, page.address)).toMatchObject({ items: [], isEmpty: true })
  })
})
