import type { Summary } from '@mingkao/contract'
import { summarise } from '@mingkao/rules'
import { presentOccasion, presentUnit } from './assessments.presenter.ts'
import { comparable, openPeriod, type OpenedPeriod } from './open-period.ts'
import { mayReadOthers } from './require-issued.ts'
import type { Asking } from './show-standing.ts'

/**
 * 通报要点数字 of a period. What names a unit for what was found at it — neglected columns, no disclosure — is there for whoever may
 * read that unit's findings; volumes, totals and places are everybody's. @throws Refusal as assessPeriod does
 */
export async function summarisePeriod({ source, user }: Asking, period: string): Promise<Summary> {
  const seesOthers = await mayReadOthers({ source, user }, period)
  const isShown = (unit: { code: string } | null) => seesOthers || (unit !== null && unit.code === user.unit?.code)
  const opened = await openPeriod(source, period)
  const { current, previous } = opened
  const { district, ledgers, scheme, occasion } = current
  const { publications, belowQuota, topByVolume, staleColumns, accounts, disclosures } = summarise(
    district,
    [...ledgers.values()],
    scheme,
    occasion,
  )
  return {
    ...presentOccasion(current),
    publications,
    previousPublications: previous && publicationsOf(previous),
    belowQuota: belowQuota.map(({ group, units }) => ({ group, units: units.map(named) })),
    topByVolume: topByVolume.map(({ group, units }) => ({ group, units: units.map(named) })),
    staleColumns: staleColumns
      .filter(({ unit }) => isShown(unit))
      .map(({ code, path, unit, takenOverBy, lastUpdatedOn, since }) => ({
        code,
        path,
        unit: unit && named(unit),
        takenOverBy: takenOverBy ?? null,
        lastUpdatedOn,
        staleSince: since,
      })),
    accounts: { registered: accounts.registered, failed: accounts.failed, undetermined: accounts.undetermined },
    disclosures: { total: disclosures.total, zeroUnits: disclosures.zeroUnits.filter(isShown).map(named) },
    moves: movesOf(opened),
  }
}

function named({ code, name }: { code: string; name: string }) {
  return { code, name }
}

/** Items of the period, all units together; null where a unit's volume is not known. */
function publicationsOf({ district }: OpenedPeriod['current']): number | null {
  let sum = 0
  for (const { volume } of district.units) {
    if (volume.total === null) return null
    sum += volume.total
  }
  return sum
}

const MOST_MOVES = 10

/** 名次变动, the biggest first, upwards before downwards. */
function movesOf(opened: OpenedPeriod): Summary['moves'] {
  const before = comparable(opened)
  if (!before) return []
  return opened.current.district.units
    .flatMap((result) => {
      const from = before.results.get(result.unit.code)?.place ?? null
      const to = result.place
      if (from === null || to === null || from === to) return []
      return [{ unit: presentUnit(result), group: result.unit.group, from, to }]
    })
    .toSorted((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to) || b.from - b.to - (a.from - a.to))
    .slice(0, MOST_MOVES)
}
