import type { Period } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { stageOf } from '../../lib/period-stages.ts'
import { shortHash } from './short-hash.ts'

const moment = (value: string | null, none: string) => (value === null ? none : formatMoment(value))

export const periodColumns: readonly DataColumn<Period>[] = [
  {
    key: 'label',
    title: '周期',
    isFixed: true,
    text: ({ label }) => label,
    render: ({ id, label }) => (
      <Link to="/periods/$id" params={{ id }} search={{ period: id }}>
        {label}
      </Link>
    ),
  },
  {
    key: 'stage',
    title: '阶段',
    text: (period) => stageOf(period).label,
    render: (period) => {
      const { tone, label } = stageOf(period)
      return <StateTag tone={tone}>{label}</StateTag>
    },
  },
  { key: 'days', title: '起止', text: ({ start, end }) => `${start} 至 ${end}` },
  { key: 'checkAt', title: '检查时点', text: ({ checkAt }) => moment(checkAt, '当前时间') },
  { key: 'dataAsOf', title: '数据截止', text: ({ dataAsOf }) => moment(dataAsOf, '—') },
  { key: 'appealsUntil', title: '申诉截止', text: ({ appealsUntil }) => moment(appealsUntil, '—') },
  {
    key: 'closedBy',
    title: '定稿',
    text: ({ closing }) => (closing ? `${closing.closedBy}，${formatMoment(closing.closedAt)}` : '—'),
  },
  {
    key: 'hash',
    title: '版次与校验值',
    text: ({ closing }) => (closing ? `第${closing.version}版 ${shortHash(closing.hash)}` : '—'),
  },
]
