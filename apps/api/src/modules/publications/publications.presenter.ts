import type { Publication } from '@mingkao/contract'
import type { CountingMoment } from './publication-filter.ts'
import type { HistoryRow } from './lookups.repository.ts'
import type { PublicationRow } from './publications.repository.ts'

const MOMENT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export function presentPublication(row: PublicationRow, moment: CountingMoment): Publication {
  return {
    id: row.id,
    sourceId: row.source_id,
    title: row.title,
    url: row.url,
    unit: { code: row.unit_code, name: row.unit_name },
    column: row.column_code === null ? null : { code: row.column_code, path: row.column_path ?? row.column_code },
    publishedAt: row.published_at.toISOString(),
    publishedOn: row.published_on,
    hasTime: row.has_time,
    kind: row.kind,
    arrivedAt: row.arrived_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    withdrawReason: row.withdraw_reason,
    origin: row.origin,
    importId: row.import_id,
    isCounted: row.is_counted,
    notCountedReason: row.not_counted_reason,
    notCountedSentence: sentenceOf(row, moment),
    hasTwin: row.has_twin,
    version: row.version,
  }
}

/** 不计入的原因, in words. */
function sentenceOf(row: PublicationRow, { dataAsOf }: CountingMoment): string | null {
  switch (row.not_counted_reason) {
    case 'withdrawn':
      return `已于${row.withdrawn_at ? MOMENT.format(row.withdrawn_at) : '此前'}撤下，不计入。`
    case 'waiting':
      return `发布时间为${MOMENT.format(row.published_at)}，到时自动计入。`
    case 'arrived-late':
      return `${MOMENT.format(row.arrived_at)}才到达，晚于数据截止时间${dataAsOf ? MOMENT.format(dataAsOf) : ''}，不计入本期。`
    case null:
    default:
      return null
  }
}

export function presentHistory(rows: readonly HistoryRow[]) {
  return rows.map(({ at, actor, action, reason, before, after }) => ({
    at: at.toISOString(),
    actor,
    action,
    reason,
    changes: before === null && after === null ? null : { before, after },
  }))
}
