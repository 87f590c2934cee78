import type { Readable } from 'node:stream'
import { type Scheme, type SchemeRow, schemeRows } from '@mingkao/rules'
import { writeSheet, type WrittenColumn } from '@mingkao/sheets'

type Row = SchemeRow & { place: number }

const COLUMNS: WrittenColumn<Row>[] = [
  { header: '序号', width: 6, read: ({ place }) => place },
  { header: '指标', width: 18, read: ({ section }) => section, mergedBy: ({ section }) => section },
  { header: '参数', width: 30, read: ({ title }) => title },
  { header: '取值', width: 36, read: ({ value, unit }) => (unit === '' ? value : Number(value)) },
  { header: '单位', width: 10, read: ({ unit }) => unit },
  { header: '起算日', width: 12, read: ({ from }) => from },
  { header: '依据文件', width: 22, read: ({ document }) => document ?? '本区设定' },
  { header: '条款', width: 12, read: ({ source }) => (source.kind === 'clause' ? source.article : null) },
  {
    header: '原文或设定理由',
    width: 60,
    read: ({ source }) => (source.kind === 'clause' ? source.quote : source.reason),
  },
  { header: '设定日期', width: 12, read: ({ source }) => (source.kind === 'local' ? source.decidedOn : null) },
  { header: '确认有效期至', width: 14, read: ({ confirmedUntil }) => confirmedUntil },
]

/** 方案 as a table that people read: every value with its source. */
export function schemeSheet(scheme: Scheme): Readable {
  const rows = schemeRows(scheme).map((row, index) => ({ ...row, place: index + 1 }))
  return writeSheet({ name: `考核方案 v${scheme.version}`, columns: COLUMNS, rows })
}
