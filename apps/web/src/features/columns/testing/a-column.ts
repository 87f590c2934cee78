import type { Column } from '@mingkao/contract'

const plain: Column = {
  code: 'C01',
  parent: null,
  name: '通知公告',
  path: '通知公告',
  position: 0,
  url: null,
  category: '通知公告',
  limit: { kind: 'months', count: 6 },
  limitLabel: '6个月',
  limitFrom: 'category',
  lead: null,
  supporting: [],
  leadFrom: null,
  leadTo: null,
  responsibleLeader: null,
  contact: null,
  openedOn: null,
  archivedOn: null,
  archiveNotice: null,
  exemptReason: null,
  remark: null,
  lastUpdatedOn: null,
  lastUpdateSource: null,
  state: 'unknown',
  nearLevel: null,
  staleSince: null,
  dueOn: null,
  daysLeft: null,
  limitDays: null,
  answerable: null,
  exemption: null,
  isExcluded: false,
  gaps: [],
  version: 1,
}

/** A column for a test, in which only what matters to it is said. */
export function aColumn(known: Partial<Column>): Column {
  return { ...plain, ...known, name: known.name ?? known.code ?? plain.name, path: known.path ?? known.code ?? '' }
}
