import type { PatrolNewItem } from '@mingkao/contract'
import type { DataColumn } from '../../components/data-column.ts'
import { formatMoment } from '../../lib/formats.ts'
import { dayNote } from './patrol-labels.ts'
import styles from './patrol.module.css'

export function newItemKey({ visit, url }: PatrolNewItem): string {
  return `${visit} ${url}`
}

export const newItemColumns: readonly DataColumn<PatrolNewItem>[] = [
  {
    key: 'title',
    title: '标题',
    text: (item) => item.title,
    render: (item) => (
      <a href={item.url} target="_blank" rel="noreferrer" className={styles.titleLink}>
        {item.title}
      </a>
    ),
    isFixed: true,
  },
  {
    key: 'day',
    title: '发布日期',
    text: ({ day, time, dayFrom }) => [day, time, dayNote(dayFrom)].filter(Boolean).join(' '),
  },
  { key: 'column', title: '栏目', text: ({ column }) => column.path },
  { key: 'unit', title: '当天责任单位', text: ({ unit }) => unit?.name ?? '无责任单位，不能登记' },
  { key: 'foundAt', title: '发现时间', text: ({ foundAt }) => formatMoment(foundAt) },
  { key: 'url', title: '网址', text: ({ url }) => url, isOptional: true },
]
