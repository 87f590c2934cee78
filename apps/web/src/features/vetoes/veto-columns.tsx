import type { VetoFinding } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { originLabels, stateLabels, StateOf, subjectOf } from './veto-labels.tsx'
import styles from './vetoes.module.css'

/** 单项否决事项's columns; what it is about opens the drawer. */
export const vetoColumns: readonly DataColumn<VetoFinding>[] = [
  {
    key: 'subject',
    title: '账号或单位',
    text: subjectOf,
    render: (row) => (
      <Link from="/veto-findings" search={(before) => ({ ...before, open: row.id })}>
        {subjectOf(row)}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'unit', title: '主管单位', text: (row) => row.unit.name },
  {
    key: 'condition',
    title: '否决条件',
    text: (row) => row.conditionLabel,
    render: (row) => (
      <span className={styles.condition}>
        {row.conditionLabel}
        {row.isConfidential && <StateTag tone="neutral">不对外</StateTag>}
      </span>
    ),
  },
  {
    key: 'state',
    title: '状态',
    text: (row) => stateLabels[row.state],
    render: (row) => <StateOf state={row.state} />,
  },
  { key: 'happenedOn', title: '发生日期', text: (row) => row.happenedOn },
  { key: 'foundBy', title: '登记人', text: (row) => row.foundBy },
  { key: 'decidedBy', title: '核实人', text: (row) => row.decidedBy ?? '—' },
  { key: 'reason', title: '核实理由', text: (row) => row.decisionReason ?? '—' },
  { key: 'note', title: '情况说明', text: (row) => row.note, isOptional: true },
  { key: 'seenAt', title: '发现时间', text: (row) => (row.seenAt ? formatMoment(row.seenAt) : '—'), isOptional: true },
  { key: 'origin', title: '来源', text: (row) => originLabels[row.origin] ?? row.origin, isOptional: true },
]
