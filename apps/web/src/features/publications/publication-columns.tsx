import type { Publication } from '@mingkao/contract'
import { LinkOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { countedLabel, kindLabels, originLabel } from './publication-labels.ts'
import styles from './publications.module.css'

/** 信息发布's columns. The title opens the drawer, the link behind it the page on the portal. */
export const publicationColumns: readonly DataColumn<Publication>[] = [
  {
    key: 'title',
    title: '标题',
    text: (row) => row.title,
    render: (row) => (
      <span className={styles.title}>
        <Link from="/publications" search={(before) => ({ ...before, open: row.id })} title={row.title}>
          {row.title}
        </Link>
        {row.hasTwin && <StateTag tone="neutral">同日同题</StateTag>}
        {row.url && (
          <a href={row.url} target="_blank" rel="noreferrer" aria-label={`在门户网站打开：${row.title}`}>
            <LinkOutlined />
          </a>
        )}
      </span>
    ),
    isFixed: true,
  },
  { key: 'unit', title: '发布单位', text: (row) => row.unit.name },
  { key: 'column', title: '栏目', text: (row) => row.column?.path ?? '—' },
  { key: 'publishedAt', title: '发布时间', text: publishedLabel },
  { key: 'kind', title: '类型', text: (row) => kindLabels[row.kind] },
  {
    key: 'counted',
    title: '是否计入',
    text: countedLabel,
    render: (row) =>
      row.isCounted ? (
        countedLabel(row)
      ) : (
        <span title={row.notCountedSentence ?? undefined}>
          <StateTag tone={row.notCountedReason === 'waiting' ? 'neutral' : 'amber'}>{countedLabel(row)}</StateTag>
        </span>
      ),
  },
  { key: 'arrivedAt', title: '到达时间', text: (row) => formatMoment(row.arrivedAt), isOptional: true },
  { key: 'origin', title: '来源', text: (row) => originLabel(row.origin), isOptional: true },
  { key: 'sourceId', title: '信息编号', text: (row) => row.sourceId ?? '—', isOptional: true },
  { key: 'url', title: '网址', text: (row) => row.url ?? '—', isOptional: true },
]

/** Day and time on Shanghai's clock; the day alone where the source gave no time. */
export function publishedLabel({ publishedAt, publishedOn, hasTime }: Publication): string {
  return hasTime ? formatMoment(publishedAt) : publishedOn
}
