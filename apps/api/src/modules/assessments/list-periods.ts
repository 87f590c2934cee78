import type { Period } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { presentPeriod } from './assessments.presenter.ts'
import type { AssessmentsRepository, PeriodRow } from './assessments.repository.ts'

/** 考核周期, newest first. The one to open first is the last quarter that has been checked, else the one that is running. */
export async function listPeriods({
  assessments,
  clock,
}: {
  assessments: AssessmentsRepository
  clock: Clock
}): Promise<Period[]> {
  const now = clock.now()
  const rows = await assessments.findPeriods()
  const current = firstToOpen(rows, now)?.id ?? null
  return rows.map((row) => presentPeriod(row, { now, current }))
}

function firstToOpen(rows: readonly PeriodRow[], now: Date): PeriodRow | undefined {
  const isChecked = ({ check_at: checkAt }: PeriodRow) => checkAt !== null && checkAt <= now
  const started = rows.filter((row) => Date.parse(`${row.start}T00:00:00+08:00`) <= now.getTime())
  return (
    started.find((row) => row.kind === 'quarter' && isChecked(row)) ??
    started.find((row) => row.kind === 'quarter') ??
    started[0] ??
    rows[0]
  )
}
