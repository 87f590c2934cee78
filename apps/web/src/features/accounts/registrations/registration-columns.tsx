import type { Registration } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../../components/data-column.ts'
import { StateTag } from '../../../components/state-tag.tsx'
import { formatMoment } from '../../../lib/formats.ts'
import { kindLabels, stateLabels, stateTones } from '../account-labels.ts'

/** 账号备案's columns; the name opens the drawer with the form and its way. */
export const registrationColumns: readonly DataColumn<Registration>[] = [
  {
    key: 'name',
    title: '账号名称',
    text: nameOf,
    render: (row) => (
      <Link from="/registrations" search={(before) => ({ ...before, registration: row.id })}>
        {nameOf(row)}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'kind', title: '登记类型', text: ({ kind }) => kindLabels[kind] },
  { key: 'platform', title: '平台', text: ({ platform }) => platform || '未填' },
  { key: 'unit', title: '报送单位', text: ({ unit }) => unit.name },
  { key: 'state', title: '办理状态', text: ({ state }) => stateLabels[state], render: (row) => <StateOf row={row} /> },
  { key: 'createdBy', title: '填表人', text: ({ createdBy }) => createdBy, isOptional: true },
  { key: 'submittedAt', title: '提交时间', text: ({ submittedAt }) => (submittedAt ? formatMoment(submittedAt) : '—') },
  { key: 'decidedAt', title: '办理时间', text: ({ decidedAt }) => (decidedAt ? formatMoment(decidedAt) : '—') },
  { key: 'opinion', title: '办理意见', text: ({ officeOpinion }) => officeOpinion ?? '—' },
]

export function StateOf({ row }: { row: Registration }) {
  return <StateTag tone={stateTones[row.state]}>{stateLabels[row.state]}</StateTag>
}

function nameOf({ name }: Registration): string {
  return name === '' ? '（未填名称）' : name
}
