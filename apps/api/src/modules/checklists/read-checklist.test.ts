import { buffer } from 'node:stream/consumers'
import type { ChecklistDetail, ChecklistReading, InspectionRound } from '@mingkao/contract'
import { openSheet, writeSheet } from '@mingkao/sheets'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
let office: Visitor

beforeAll(async () => {
  await smallDistrict(app.deps.db)
  office = await app.signedIn('office')
})

function formOf(content: string | Uint8Array<ArrayBuffer>, name: string): FormData {
  const form = new FormData()
  form.append('file', new Blob([content]), name)
  return form
}

async function read(content: string | Uint8Array<ArrayBuffer>, name = '省级指标.csv', mapping?: object) {
  const query = mapping ? `?mapping=${encodeURIComponent(JSON.stringify(mapping))}` : ''
  return office.fetch<ChecklistReading & { message: string }>(`/api/checklists/readings${query}`, {
    method: 'POST',
    body: formOf(content, name),
  })
}

async function workbookOf(rows: readonly string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const [head = [], ...body] = rows
  const columns = head.map((header, at) => ({
    header,
    read: (row: string[]) => row[at] ?? null,
    // 一级指标 stands once above its items.
    ...(at === 1 && { mergedBy: (row: string[]) => row[at] ?? null }),
  }))
  return Uint8Array.from(await buffer(writeSheet({ name: '指标', columns, rows: body })))
}

describe('试读自查表', () => {
  it('省里、市里的表头写法不同，也读得出来；分值和评分标准并在一起；什么也不保存', async () => {
    const { body } = await read(
      '编号,考核项目,二级指标,指标说明,分值,扣分细则,政策依据\n1,信息公开,机构职能,公开机构职能,5,缺一项扣1分,省政办〔2021〕1号',
    )
    expect(body.items).toEqual([
      {
        row: 2,
        section: '信息公开',
        subsection: '机构职能',
        text: '公开机构职能',
        article: '省政办〔2021〕1号',
        isVeto: false,
        points: '5分；缺一项扣1分',
        appliesTo: 'every-unit',
        prefill: null,
      },
    ])
    const labels = new Map(body.fields.map(({ key, label }) => [key, label]))
    expect(body.mapping.columns.map(({ field }) => labels.get(field ?? ''))).toEqual([
      '序号',
      '一级指标',
      '二级指标',
      '检查内容',
      '分值',
      '评分标准',
      '依据',
    ])
    expect((await office.get<{ rows: object[] }>('/api/checklists')).body.rows).toEqual([])
  })

  it('合并单元格的一级指标，各行都有；标题行、合计行不算', async () => {
    const file = await workbookOf([
      ['序号', '一级指标', '检查内容', '单项否决'],
      ['1', '单项否决', '未出现严重表述错误', '是'],
      ['2', '单项否决', '未泄露国家秘密', '√'],
      ['3', '更新', '栏目按时更新', ''],
      ['合计', '', '', ''],
    ])
    const { body } = await read(file, '市级指标.xlsx')
    expect(body.items.map(({ section, text, isVeto }) => [section, text, isVeto])).toEqual([
      ['单项否决', '未出现严重表述错误', true],
      ['单项否决', '未泄露国家秘密', true],
      ['更新', '栏目按时更新', false],
    ])
    expect([body.rejected, body.ignored]).toEqual([[], 1])
  })

  it('一级指标留空的，同上一行；同一检查内容的几条评分标准并成一项', async () => {
    const { body } = await read(
      '一级指标,检查内容,评分标准\n更新,栏目按时更新,超期扣2分\n,栏目按时更新,空白扣4分\n,栏目有人负责,',
    )
    expect(body.items.map(({ section, text, points }) => [section, text, points])).toEqual([
      ['更新', '栏目按时更新', '超期扣2分；空白扣4分'],
      ['更新', '栏目有人负责', null],
    ])
  })

  it('读不了的行，说明是第几行、为什么', async () => {
    const { body } = await read(
      [
        '一级指标,检查内容,适用单位,系统数据,单项否决',
        '更新,栏目按时更新,负责栏目的单位,栏目在更新期限内,否',
        '更新,,,,',
        '更新,栏目按时更新,,,否',
        '更新,账号更新,镇街,,否',
        '更新,账号备案,,天气预报,否',
        `更新,${'长'.repeat(2001)},,,否`,
      ].join('\n'),
    )
    expect(body.items.map(({ appliesTo, prefill }) => [appliesTo, prefill])).toEqual([
      ['with-columns', 'stale-columns'],
    ])
    expect(body.rejected.map(({ row, reason }) => [row, reason.replace(/：.*$/, '')])).toEqual([
      [3, '没有检查内容，请补上后重新导入'],
      [4, '与第2行重复'],
      [5, '适用单位'],
      [6, '没有“天气预报”这项系统数据，请照自查表编辑页上的名称填写，或留空'],
      [7, '检查内容不超过 2000 字'],
    ])
  })

  it('找不到检查内容这一列，不是表格的文件：都说怎么办', async () => {
    const noColumn = await read('姓名,电话\n张三,1380000')
    expect([noColumn.status, noColumn.body.message]).toEqual([422, expect.stringContaining('下载模板')])
    const noSheet = await read(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), '照片.png')
    expect(noSheet.status).toBe(415)
    const none = await office.fetch('/api/checklists/readings', { method: 'POST', body: new FormData() })
    expect(none.status).toBe(400)
  })
})

describe('识别的列可以更正', () => {
  const sheet = ['一级指标,要做到的事,评分标准', '更新,栏目按时更新,超期扣2分', '更新,,漏写'].join('\n')

  it('没有找到检查内容这一列，先说看到了哪些列；指明以后就读得出来', async () => {
    const { body } = await read(sheet)
    expect([body.items, body.mapping.columns.map(({ header, field }) => [header, field])]).toEqual([
      [],
      [
        ['一级指标', 'section'],
        ['要做到的事', null],
        ['评分标准', 'points'],
      ],
    ])
    expect(body.fields).toContainEqual({ key: 'text', label: '检查内容', isRequired: true })
    const columns = body.mapping.columns.map((column) => ({
      ...column,
      header: '',
      field: { A: 'section', B: 'text', C: 'points' }[column.letter] ?? null,
    }))
    const again = await read(sheet, '省级指标.csv', { ...body.mapping, columns })
    expect(again.body.items).toMatchObject([{ section: '更新', text: '栏目按时更新', points: '超期扣2分' }])
    expect(again.body.rejected).toMatchObject([{ row: 3, text: '更新 漏写' }])
  })

  it('读错的列改过来；读不出来的对应关系说怎么办', async () => {
    const swapped = '检查内容,评分标准\n出现即不合格,未出现严重表述错误'
    const columns = [
      { letter: 'A', header: '', field: 'points' },
      { letter: 'B', header: '', field: 'text' },
    ]
    const { body } = await read(swapped, '市级.csv', { sheet: '', headerRow: 1, columns })
    expect(body.items).toMatchObject([{ text: '未出现严重表述错误', points: '出现即不合格' }])
    const wrong = await read(swapped, '市级.csv', { columns: 'A' })
    expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining('重新选择文件')])
  })
})

describe('读不了的行', () => {
  it('下载的表里是原来的列，附原行号和原因；改好后可以直接再导入', async () => {
    const sheet = ['类别,自查内容,适用单位', '更新,栏目按时更新,全部', '更新,账号更新,镇街', '更新,,全部'].join('\n')
    const response = await fetch(`${app.url}/api/checklists/readings/rejections.xlsx`, {
      method: 'POST',
      headers: { cookie: office.cookie, origin: app.url },
      body: formOf(sheet, '市级.csv'),
    })
    expect(response.status).toBe(200)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(await textsOf(bytes)).toEqual([
      ['类别', '自查内容', '适用单位', '原行号', '原因'],
      ['更新', '账号更新', '镇街', '3', expect.stringMatching(/^适用单位：/)],
      ['更新', '', '全部', '4', '没有检查内容，请补上后重新导入'],
    ])
    const { body } = await read(bytes, '读不了的行.xlsx')
    expect(body.mapping.columns.map(({ field }) => field)).toEqual(['section', 'text', 'appliesTo', null, null])
    expect(body.rejected.map(({ row }) => row)).toEqual([2, 3])
  })
})

async function textsOf(bytes: Uint8Array): Promise<(readonly string[])[]> {
  const fields = [{ key: 'any', label: '序号', kind: 'text' as const, synonyms: ['单位', '类别'] }]
  const sheet = await openSheet(bytes, { fields })
  if (!sheet.ok) throw new Error(sheet.message)
  const texts: (readonly string[])[] = [sheet.layout.columns.map(({ header }) => header)]
  for await (const batch of sheet.rows) texts.push(...batch.map((row) => row.texts))
  return texts
}

async function rowsOf(path: string): Promise<{ name: string; texts: (readonly string[])[] }> {
  const response = await fetch(`${app.url}${path}`, { headers: { cookie: office.cookie } })
  expect(response.status).toBe(200)
  const texts = await textsOf(new Uint8Array(await response.arrayBuffer()))
  const [, name = ''] = /''(.+)$/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { name: decodeURIComponent(name), texts }
}

describe('导出', () => {
  it('自查表导出后再导入，一项不变；模板里的示例行不会导入', async () => {
    const { body } = await office.post<{ ids: number[] }>('/api/checklists/from-scheme')
    const path = `/api/checklists/${body.ids[1]}`
    const { body: list } = await office.get<ChecklistDetail>(path)
    const response = await fetch(`${app.url}${path}/items.xlsx`, { headers: { cookie: office.cookie } })
    const again = await read(new Uint8Array(await response.arrayBuffer()), '导出.xlsx')
    expect(again.body.rejected).toEqual([])
    expect(again.body.items.map(({ row: _row, ...item }) => item)).toEqual(
      list.lines.map(({ id: _id, position: _position, prefillLabel: _label, ...item }) => item),
    )
    const template = await fetch(`${app.url}/api/checklists/template.xlsx`, { headers: { cookie: office.cookie } })
    expect((await read(new Uint8Array(await template.arrayBuffer()), '模板.xlsx')).body.items).toEqual([])
  })

  it('一个单位的填报表留有签字的地方；汇总表一个单位一行，一项一列', async () => {
    const { body } = await office.get<{ rows: { id: number; version: number }[] }>('/api/checklists')
    const [list] = body.rows
    await office.post(`/api/checklists/${list?.id}/publish`, { version: list?.version })
    const opening = { checklist: list?.id, period: '2021Q3', dueOn: '2021-12-30' }
    const { body: round } = await office.post<InspectionRound>('/api/self-inspection-rounds', opening)
    const { body: sheets } = await office.get<{ rows: { id: number }[] }>('/api/self-inspections')
    const filled = await rowsOf(`/api/self-inspections/${sheets.rows[0]?.id}/sheet.xlsx`)
    expect(filled.name).toMatch(/政府网站检查指标表-2021Q3\.xlsx$/)
    expect(filled.texts.map((texts) => texts[1])).toEqual(expect.arrayContaining(['经办人员', '分管领导', '提交日期']))
    const overview = await rowsOf(`/api/self-inspection-rounds/${round.id}/overview.xlsx`)
    expect(overview.texts[0]).toEqual(
      expect.arrayContaining(['单位', '状态', '与数据不一致', '1.未出现：泄露国家秘密']),
    )
    expect(overview.texts.slice(1).map((texts) => texts[2])).toEqual(['未开始', '未开始'])
  })
})
