import type { Interpretation } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'
import { originLabels } from '../../components/register/origin-labels.ts'
import { StateTag } from '../../components/state-tag.tsx'
import { countedLabel, formLabel } from './interpretation-labels.ts'
import { PolicyLinks } from './policy-links.tsx'

/** 政策解读's columns. The title opens the drawer. */
export const interpretationColumns: readonly DataColumn<Interpretation>[] = [
  { key: 'code', title: '编号', text: (row) => row.code, isOptional: true },
  {
    key: 'title',
    title: '标题',
    text: (row) => row.title,
    render: (row) => (
      <Link from="/interpretations" search={(before) => ({ ...before, open: row.id })}>
        <LongText width={260}>{row.title}</LongText>
      </Link>
    ),
    isFixed: true,
  },
  { key: 'unit', title: '发布单位', text: (row) => row.unit.name },
  { key: 'coUnits', title: '联合单位', text: (row) => row.coUnits.join('、') || '—', isOptional: true },
  { key: 'form', title: '形式', text: formLabel },
  { key: 'publishedOn', title: '解读发布', text: (row) => row.publishedOn },
  { key: 'lastDisclosedOn', title: '文件公开', text: (row) => row.lastDisclosedOn ?? '—' },
  { key: 'workingDays', title: '间隔（工作日）', text: (row) => String(row.workingDays ?? '—'), isNumber: true },
  {
    key: 'policies',
    title: '被解读文件',
    text: (row) => row.policies.map(({ indexNumber }) => indexNumber).join('、') || '—',
    render: (row) => <PolicyLinks policies={row.policies} />,
  },
  { key: 'column', title: '栏目', text: (row) => row.column?.path ?? '—', isOptional: true },
  {
    key: 'counted',
    title: '是否计入',
    text: countedLabel,
    render: (row) => {
      if (!row.isCounted) return <StateTag tone="amber">{countedLabel(row)}</StateTag>
      return row.isInStep === false ? <StateTag tone="red">{countedLabel(row)}</StateTag> : countedLabel(row)
    },
  },
  {
    key: 'sentence',
    title: '说明',
    text: (row) => row.sentence,
    render: (row) => <LongText width={230}>{row.sentence}</LongText>,
  },
  { key: 'origin', title: '来源', text: (row) => originLabels[row.origin], isOptional: true },
]
