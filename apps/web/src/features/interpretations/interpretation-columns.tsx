import type { Interpretation } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'
import { StateTag } from '../../components/state-tag.tsx'

export const interpretationColumns: readonly DataColumn<Interpretation>[] = [
  { key: 'code', title: '编号', text: (row) => row.code, isOptional: true },
  {
    key: 'title',
    title: '标题',
    text: (row) => row.title,
    render: (row) => <LongText width={260}>{row.title}</LongText>,
    isFixed: true,
  },
  { key: 'unit', title: '发布单位', text: (row) => row.unit.name },
  { key: 'form', title: '形式', text: (row) => row.formLabel },
  { key: 'publishedOn', title: '解读发布', text: (row) => row.publishedOn },
  { key: 'policyDisclosedOn', title: '文件公开', text: (row) => row.policyDisclosedOn ?? '—' },
  {
    key: 'disclosure',
    title: '被解读文件',
    text: (row) => row.disclosureIndexNumber ?? '—',
    render: (row) =>
      row.disclosureIndexNumber === null ? (
        '—'
      ) : (
        <Link to="/disclosures" search={{ q: row.disclosureIndexNumber, all: true }}>
          {row.disclosureIndexNumber}
        </Link>
      ),
  },
  { key: 'column', title: '栏目', text: (row) => row.column?.path ?? '—', isOptional: true },
  {
    key: 'counted',
    title: '是否计入',
    text: counted,
    render: (row) => {
      if (!row.isCounted) return <StateTag tone="amber">{counted(row)}</StateTag>
      return row.isInStep === false ? <StateTag tone="red">{counted(row)}</StateTag> : counted(row)
    },
  },
  {
    key: 'sentence',
    title: '说明',
    text: (row) => row.sentence,
    render: (row) => <LongText width={230}>{row.sentence}</LongText>,
  },
]

function counted({ isCounted, isInStep }: Interpretation): string {
  if (!isCounted) return '不计入'
  return isInStep === false ? '计入，不同步' : '计入'
}
