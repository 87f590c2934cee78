/** 关账 of the demo, in the order of time; their circulars had gone out by the demo's today. */
export const demoClosings = [
  { period: '2021Q1', draftedAt: '2021-04-09T09:00:00+08:00', closedAt: '2021-04-15T10:00:00+08:00' },
  { period: '2021Q2', draftedAt: '2021-07-09T09:00:00+08:00', closedAt: '2021-07-15T10:00:00+08:00' },
]

/** 考核周期 of the demo. Check time and data-as-of are one moment; without them a period is live. Days of Asia/Shanghai. */
export const demoPeriods = [
  period('2021Q1', '2021年第一季度', '2021-01-01', '2021-03-31', '2021-04-08T18:00:00+08:00'),
  period('2021Q2', '2021年第二季度', '2021-04-01', '2021-06-30', '2021-07-08T18:00:00+08:00'),
  {
    ...period('2021Q3', '2021年第三季度', '2021-07-01', '2021-09-30', '2021-10-08T18:00:00+08:00'),
    // 初稿 of 9 October, a working Saturday; appeals for three working days after it.
    stage: 'draft',
    draftedAt: new Date('2021-10-09T09:00:00+08:00'),
    appealsUntil: new Date('2021-10-13T23:59:59.999+08:00'),
  },
  period('2021Q4', '2021年第四季度', '2021-10-01', '2021-12-31', null),
  { ...period('2021', '2021年度', '2021-01-01', '2021-12-31', null), kind: 'year' },
]

function period(id: string, label: string, startsOn: string, endsOn: string, checkAt: string | null) {
  const moment = checkAt === null ? null : new Date(checkAt)
  return {
    id,
    label,
    kind: 'quarter',
    startsOn: new Date(startsOn),
    endsOn: new Date(endsOn),
    checkAt: moment,
    dataAsOf: moment,
  }
}
