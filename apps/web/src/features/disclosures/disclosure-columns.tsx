import type { Disclosure } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'
import { originLabels } from '../../components/register/origin-labels.ts'
import { StateTag } from '../../components/state-tag.tsx'
import { timelyLabel, usedLabel, validityLabel } from './disclosure-labels.ts'

/** 主动公开's columns. The index number opens the drawer. */
export const disclosureColumns: readonly DataColumn<Disclosure>[] = [
  {
    key: 'indexNumber',
    title: '索引号',
    text: (row) => row.indexNumber,
    render: (row) => (
      <Link from="/disclosures" search={(before) => ({ ...before, open: row.id })}>
        {row.indexNumber}
      </Link>
    ),
    isFixed: true,
  },
  {
    key: 'title',
    title: '标题',
    text: (row) => row.title,
    render: (row) => <LongText width={210}>{row.title}</LongText>,
    isFixed: true,
  },
  { key: 'documentNumber', title: '文号', text: (row) => row.documentNumber ?? '—' },
  {
    key: 'unit',
    title: '公开单位',
    text: (row) => row.unit.name,
    render: (row) => (
      <Link to="/units/$code" params={{ code: row.unit.code }}>
        {row.unit.name}
      </Link>
    ),
  },
  { key: 'coUnits', title: '联合单位', text: (row) => row.coUnits.join('、') || '—', isOptional: true },
  { key: 'madeOn', title: '成文日期', text: (row) => row.madeOn ?? '不详' },
  { key: 'disclosedOn', title: '公开日期', text: (row) => row.disclosedOn },
  { key: 'dueOn', title: '最晚公开', text: (row) => row.dueOn ?? '—', isOptional: true },
  { key: 'workingDays', title: '用时（工作日）', text: usedLabel, isNumber: true },
  {
    key: 'isLate',
    title: '是否按时',
    text: timelyLabel,
    render: (row) => {
      if (row.missingCalendarYear !== null) return <StateTag tone="amber">{timelyLabel(row)}</StateTag>
      return row.isLate ? <StateTag tone="red">{timelyLabel(row)}</StateTag> : timelyLabel(row)
    },
  },
  {
    key: 'validity',
    title: '有效性',
    text: validityLabel,
    render: (row) =>
      row.validity === 'valid' ? validityLabel(row) : <StateTag tone="neutral">{validityLabel(row)}</StateTag>,
  },
  {
    key: 'interpretations',
    title: '解读',
    text: (row) => String(row.interpretations),
    render: (row) =>
      row.interpretations === 0 ? (
        '0'
      ) : (
        <Link
          to="/interpretations"
          search={{ policy: row.indexNumber, all: true }}
          aria-label={`${row.indexNumber} 的 ${row.interpretations} 篇解读`}
        >
          {row.interpretations}
        </Link>
      ),
    isNumber: true,
  },
  { key: 'origin', title: '来源', text: (row) => originLabels[row.origin] },
]
