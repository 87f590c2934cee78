import type { Import } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { formatSize, kindLabels, modeLabels, stateLabels, stateTones } from './import-labels.ts'
import styles from './imports.module.css'

type Counts = NonNullable<Import['counts']>

/** 导入批次's columns: the file, its state, and what became of its rows. */
export const importColumns: readonly DataColumn<Import>[] = [
  {
    key: 'fileName',
    title: '文件',
    text: (row) => row.fileName,
    render: (row) => (
      <Link to="/imports/$id" params={{ id: row.id }}>
        {row.fileName}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'kind', title: '资料种类', text: (row) => kindLabels[row.kind] },
  {
    key: 'mode',
    title: '方式',
    text: (row) => modeLabels[row.mode] + (row.isInitialLoad ? '（初始导入）' : ''),
  },
  {
    key: 'state',
    title: '状态',
    text: (row) => stateLabels[row.state],
    render: (row) => <StateTag tone={stateTones[row.state]}>{stateLabels[row.state]}</StateTag>,
  },
  count('read', '数据行'),
  count('added', '新增'),
  count('changed', '更改'),
  count('unchanged', '未变'),
  count('duplicate', '重复'),
  {
    ...count('rejected', '拒绝'),
    render: (row) => (
      <span className={row.counts && row.counts.rejected > 0 ? styles.red : undefined}>
        {row.counts?.rejected ?? '—'}
      </span>
    ),
  },
  { ...count('ignored', '未计入'), isOptional: true },
  { key: 'createdBy', title: '操作人', text: (row) => row.createdBy ?? '系统' },
  { key: 'createdAt', title: '时间', text: (row) => formatMoment(row.createdAt) },
  { key: 'size', title: '大小', text: (row) => formatSize(row.fileSize), isNumber: true, isOptional: true },
]

function count(key: keyof Counts, title: string): DataColumn<Import> {
  return { key, title, text: (row) => String(row.counts?.[key] ?? '—'), isNumber: true }
}
