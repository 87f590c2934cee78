import type { Field } from './field.ts'
import { nextPeriodName, periodName, periodSpan } from './period-names.ts'

export const periodFields: readonly Field[] = [
  {
    name: 'period.name',
    label: '考核周期',
    type: 'text',
    argument: null,
    read: ({ snapshot }) => ({ type: 'text', text: periodName(snapshot.period) }),
  },
  {
    name: 'period.span',
    label: '周期起止',
    type: 'text',
    argument: null,
    read: ({ snapshot }) => ({ type: 'text', text: periodSpan(snapshot.period) }),
  },
  {
    name: 'period.next',
    label: '下一周期',
    type: 'text',
    argument: null,
    read: ({ snapshot }) => ({ type: 'text', text: nextPeriodName(snapshot.period) }),
  },
  {
    name: 'check.day',
    label: '检查时点',
    type: 'day',
    argument: null,
    read: ({ snapshot }) => ({ type: 'day', day: snapshot.checkedAt.day, withYear: true }),
  },
  {
    name: 'issue.issuer',
    label: '发文机关',
    type: 'text',
    argument: null,
    read: ({ issuance }) => ({ type: 'text', text: issuance.issuer }),
  },
  {
    name: 'issue.report-due',
    label: '整改报告期限',
    type: 'day',
    argument: null,
    read: ({ issuance }) => ({ type: 'day', day: issuance.reportDueOn, withYear: false }),
  },
  {
    name: 'issue.self-check-due',
    label: '栏目自查期限',
    type: 'day',
    argument: null,
    read: ({ issuance }) => ({ type: 'day', day: issuance.selfCheckDueOn, withYear: false }),
  },
]
