import type { Appeal } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment, formatSigned } from '../../lib/formats.ts'
import { appealStates } from './appeal-labels.ts'

export const appealColumns: readonly DataColumn<Appeal>[] = [
  {
    key: 'sentence',
    title: '检查发现',
    text: (row) => row.sentence,
    render: (row) => (
      <Link from="/appeals" search={(before) => ({ ...before, appeal: row.id })}>
        <LongText width={360} lines={2}>
          {row.sentence}
        </LongText>
      </Link>
    ),
    isFixed: true,
  },
  { key: 'unit', title: '单位', text: (row) => row.unit.name, isFixed: true },
  {
    key: 'state',
    title: '状态',
    text: (row) => appealStates[row.state].label,
    render: (row) => <StateTag tone={appealStates[row.state].tone}>{appealStates[row.state].label}</StateTag>,
  },
  { key: 'weighed', title: '计入总分', text: (row) => formatSigned(row.weighed), isNumber: true },
  { key: 'indicator', title: '指标', text: (row) => row.indicatorLabel },
  { key: 'period', title: '周期', text: (row) => row.periodLabel },
  { key: 'filedAt', title: '提出时间', text: (row) => formatMoment(row.filedAt) },
  { key: 'filedBy', title: '提出人', text: (row) => row.filedBy, isOptional: true },
  {
    key: 'decided',
    title: '裁定',
    text: decidedWords,
    render: (row) => (
      <LongText width={260} lines={2}>
        {decidedWords(row)}
      </LongText>
    ),
  },
]

function decidedWords({ state, decidedAt, decidedBy, decisionReason }: Appeal): string {
  if (state === 'lapsed') return '按更正办理'
  return decidedAt === null ? '—' : `${decisionReason}（${decidedBy}，${formatMoment(decidedAt)}）`
}
