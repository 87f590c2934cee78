import { createWriteStream } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeSheet } from '@mingkao/sheets'

type Item = { id: string; title: string; url: string; column: string; unit: string; at: string; kind: string }

const UNITS = ['仓山镇', '城门镇', '东升街道', '临江街道', '人社局', '卫健局', '财政局', '住建局', '应急局', '统计局']
const COLUMNS = ['新闻动态/镇街动态', '新闻动态/部门动态', '政务公开/财政预决算', '互动交流/意见征集']
const WORDS = ['推进垃圾分类工作', '开展双随机抽查', '走访慰问困难群众', '组织志愿者开展环境整治', '开展反诈宣传进社区']
const DAY_MS = 86_400_000

const HEADS = ['信息编号', '标题', '链接', '栏目', '发布单位', '发布时间', '类型']

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? ''

/** Items as the portal exports them, spread over January to September 2021. */
function* items(count: number): Generator<Item> {
  for (let index = 0; index < count; index++) {
    const unit = pick(UNITS, index)
    const moment = new Date(
      Date.UTC(2021, 0, 1, 8, index % 60, (index * 7) % 60) + (index % 270) * DAY_MS,
    ).toISOString()
    yield {
      id: `T${String(index).padStart(9, '0')}`,
      title: `${unit}${pick(WORDS, index * 3)}（第${index}期）`,
      url: `http://www.example.gov.cn/xwdt/${moment.slice(0, 4)}${moment.slice(5, 7)}/t${index}.htm`,
      column: pick(COLUMNS, index),
      unit,
      at: `${moment.slice(0, 10)} ${moment.slice(11, 19)}`,
      kind: index % 23 === 0 ? '转载' : '原创',
    }
  }
}

const cells = ({ id, title, url, column, unit, at, kind }: Item) => [id, title, url, column, unit, at, kind]

export async function writeCsvSheet(path: string, count: number): Promise<void> {
  await writeLines(path, HEADS, items(count), cells)
}

/** Only what an item can't do without: a million of them fit into the 50 MB a file may have. */
export async function writeLeanCsvSheet(path: string, count: number): Promise<void> {
  await writeLines(path, ['信息编号', '标题', '发布单位', '发布时间'], items(count), ({ id, unit, at }) => [
    `T${Number(id.slice(1))}`,
    `第${Number(id.slice(1))}期`,
    unit,
    at.slice(0, 10),
  ])
}

async function writeLines(
  path: string,
  heads: readonly string[],
  rows: Iterable<Item>,
  cellsOf: (item: Item) => readonly string[],
): Promise<void> {
  async function* lines() {
    let text = heads.join(',')
    for (const item of rows) {
      text += `\n${cellsOf(item).join(',')}`
      if (text.length < 65_536) continue
      yield text
      text = ''
    }
    yield `${text}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  await chmod(path, 0o644)
}

export async function writeXlsxSheet(path: string, count: number): Promise<void> {
  const columns = HEADS.map((header, index) => ({ header, read: (item: Item) => cells(item)[index] ?? '' }))
  await pipeline(writeSheet({ name: '信息发布', columns, rows: items(count) }), createWriteStream(path))
}
