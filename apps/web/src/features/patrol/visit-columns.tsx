import type { PatrolVisit } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { changeWords, resultWords } from './patrol-labels.ts'
import { VisitState } from './visit-state.tsx'

/** 巡检结果's columns; the column's name opens the evidence. */
export const visitColumns: readonly DataColumn<PatrolVisit>[] = [
  {
    key: 'column',
    title: '栏目',
    text: ({ column }) => column.path,
    render: ({ id, column }) => (
      <Link from="/patrol" search={(before) => ({ ...before, visit: id })}>
        {column.path}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'result', title: '结果', text: resultWords, render: (visit) => <VisitState visit={visit} /> },
  { key: 'newestOn', title: '最新日期', text: ({ newestOn }) => newestOn ?? '—' },
  {
    key: 'newestTitle',
    title: '最新信息',
    text: ({ newestTitle, failure }) => newestTitle ?? failure?.sentence ?? '—',
    render: ({ newestTitle, failure }) => <LongText width={340}>{newestTitle ?? failure?.sentence ?? '—'}</LongText>,
  },
  { key: 'change', title: '与上次相比', text: changeWords },
  { key: 'lead', title: '责任单位', text: ({ lead }) => lead?.name ?? '无责任单位' },
  { key: 'visitedAt', title: '访问时间', text: ({ visitedAt }) => (visitedAt ? formatMoment(visitedAt) : '—') },
  {
    key: 'status',
    title: '状态码',
    text: ({ status }) => (status === null ? '—' : String(status)),
    isNumber: true,
    isOptional: true,
  },
  {
    key: 'items',
    title: '条目',
    text: ({ itemCount, state }) => (state === 'done' ? String(itemCount) : '—'),
    isNumber: true,
    isOptional: true,
  },
  { key: 'code', title: '编码', text: ({ column }) => column.code, isOptional: true },
  { key: 'url', title: '列表网址', text: ({ column }) => column.url ?? '—', isOptional: true },
]
