import type { SchemeOutlook } from '@mingkao/contract'
import { addDays, dayLabel, departures, type Scheme } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import type { Clock } from '../../clock.ts'
import { earliestDay } from './scheme-days.ts'
import { contentOf, refOf } from './schemes.presenter.ts'
import { type CheckedPeriod, schemesRepository } from './schemes.repository.ts'
import { noSuchScheme } from './show-schemes.ts'

type Reading = { sql: Pool | PoolClient; clock: Clock }

/** 发布将产生的影响: whose place it takes, which periods are scored by it. @throws Refusal NOT_FOUND */
export async function foreseePublishing(
  { sql, clock }: Reading,
  { id, from }: { id: string; from: string },
): Promise<SchemeOutlook> {
  const schemes = schemesRepository(sql)
  const stored = await schemes.find(id)
  if (!stored) throw noSuchScheme()
  const last = await schemes.findLast()
  const periods = await schemes.findPeriods(clock.now())
  const earliest = earliestDay(last, periods)
  return {
    refusal: refusalOf(from, earliest, { last, periods }),
    earliest,
    version: await numberOf(schemes, stored.version),
    supersedes: last && { ...refOf(last), lastDay: addDays(from, -1) },
    departures: departuresOf(contentOf(stored)),
    periods: periods.map((period) => ({ period: period.id, label: period.label, becomes: fateOf(period, from) })),
  }
}

/** Numbers follow the order of publishing: one that another has overtaken takes the next. */
async function numberOf(schemes: ReturnType<typeof schemesRepository>, version: number): Promise<number> {
  return (await schemes.hasLaterPublished(version)) ? schemes.nextVersion() : version
}

function refusalOf(
  from: string,
  earliest: string | null,
  { last, periods }: { last: { version: number; effectiveFrom: string } | null; periods: readonly CheckedPeriod[] },
): string | null {
  if (last === null || earliest === null || from >= earliest) return null
  if (from <= last.effectiveFrom) {
    return `v${last.version} 自${dayLabel(last.effectiveFrom)}起施行，新方案应晚于这一天。`
  }
  const checked = periods.filter(({ isReached, day }) => isReached && day >= from)
  const names = checked.map(({ label, day }) => `${label}（${dayLabel(day)}检查）`).join('、')
  return `${names}已经检查，不能再换方案；施行日期最早为${dayLabel(earliest)}。`
}

function fateOf(
  { isReached, day, checkDay }: CheckedPeriod,
  from: string,
): SchemeOutlook['periods'][number]['becomes'] {
  if (isReached) return day < from ? 'kept' : 'new'
  if (checkDay !== null) return checkDay < from ? 'kept' : 'new'
  return day < from ? 'open' : 'new'
}

function departuresOf(scheme: Scheme): SchemeOutlook['departures'] {
  return departures(scheme).map(({ path, where, message }) => ({
    path: path.join('.'),
    message: `${where}：${message}`,
  }))
}
