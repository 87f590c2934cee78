import type { Day } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'

/** A stored batch some rows of which were not taken. */
export type RejectingImport = { id: string; fileName: string; rejected: number; finishedAt: Date }

/** 整改通知 that asks for a report and is not done with. `isAwaited`: no report has come in, or it was sent back. */
export type OpenOrder = {
  id: number
  title: string
  unit: { code: string; name: string }
  dueOn: Day
  isAwaited: boolean
}

/** 自查填报表 of a round that runs. `isAwaited`: not submitted, or sent back. */
export type OpenSheet = {
  id: number
  checklist: string
  unit: { code: string; name: string }
  round: number
  dueOn: Day
  isAwaited: boolean
}

/** What event kinds look at: everything of one moment. */
export type Observed = {
  /** 今天, by the domain clock. */
  day: Day
  /** Units, columns and accounts as they stand now; null before there is a running period with a scheme. */
  register: Assessment | null
  imports: readonly RejectingImport[]
  orders: readonly OpenOrder[]
  sheets: readonly OpenSheet[]
}

/** In which state one subject is. */
export type Observation = {
  subject: string
  /** Names the state and the episode it belongs to (`stale@2021-07-01`): the same words are never told twice. */
  state: string
  /** alarm: a limit is reached, told at once; warning: told in the digest; calm: told to whoever has had an alarm. */
  level: 'alarm' | 'warning' | 'calm'
  /** Codes of the units whose staff it concerns. The office hears of everything. */
  units: readonly string[]
  title: string
  detail: string
  /** Page of the console that shows the subject, for staff; for the office the same unless `officeHref` is given. */
  href: string
  officeHref?: string
}

/**
 * 提醒事项. A new one is a file here and its line in the registry. It says in which state its subjects are, never what
 * has changed: the round compares that with what each recipient was last told.
 */
export type EventKind = {
  /** Stored with what was told: never renamed. */
  id: string
  label: string
  /** A subject that is left out is not spoken of: neither well nor ill. */
  observe: (observed: Observed) => Observation[]
}

/** Address of a register's row as it stands now: by the running period. */
export function pageOf(path: string, register: Assessment, search: Record<string, string>): string {
  return `${path}?${new URLSearchParams({ period: register.period.id, ...search }).toString()}`
}
