import type { AuditEntry } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { formatMoment } from '../../lib/formats.ts'
import { roleLabel } from './role-label.ts'

/** 操作日志's columns. What was done opens the drawer with its changes. */
export const auditColumns: readonly DataColumn<AuditEntry>[] = [
  { key: 'at', title: '时间', text: (row) => formatMoment(row.at), width: 150 },
  {
    key: 'action',
    title: '操作',
    text: (row) => row.actionLabel,
    render: (row) => (
      <Link from="/audit" search={(before) => ({ ...before, open: row.id })}>
        {row.actionLabel}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'actor', title: '操作人', text: (row) => row.actor.name },
  { key: 'role', title: '角色', text: (row) => roleLabel(row.actor.role), isOptional: true },
  { key: 'entity', title: '对象', text: (row) => row.entityLabel },
  { key: 'entityId', title: '编号', text: (row) => row.entityId ?? '—' },
  { key: 'unit', title: '单位', text: (row) => row.unit?.name ?? '—' },
  { key: 'reason', title: '原因', text: (row) => row.reason ?? '—' },
  { key: 'requestId', title: '请求编号', text: (row) => row.requestId ?? '—', isOptional: true },
]
