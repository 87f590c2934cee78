import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import { assessUnit } from './assess-unit.ts'
import type { Participant, Unplaced } from './assess-unit.ts'
import { isRanked, prepareDistrict, volumeEntry } from './prepare-district.ts'
import { rank } from './rank.ts'
import type { DistrictResult, GroupRanking } from './result.ts'
import { volumeTable } from './volume-table.ts'

/** Units by group; groups in the order of their first unit. */
function byGroup(participants: readonly Participant[]): Map<string, Participant[]> {
  const groups = new Map<string, Participant[]>()
  for (const participant of participants) {
    const { group } = participant.ledger.unit
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [participant])
    else members.push(participant)
  }
  return groups
}

/** Gives the results of one group their places. */
function placed(group: string, results: readonly Unplaced[], scheme: Scheme): GroupRanking {
  const of = results.filter(({ score }) => score !== null).length
  const rows = results.map((result) => ({ result, order: result.unit.order, score: result.score }))
  const ranked = rank(rows, scheme.ranking.value).map(({ row, place }) => {
    row.result.place = place
    row.result.of = of
    return row.result
  })
  return { group, rows: ranked }
}

/**
 * 考核: every unit judged, scored and placed in its group. Pure: the same facts, scheme and occasion give the same result, in any order.
 * Throws UnknownCalendarYear when a working-day limit meets a year without a calendar.
 */
export function assessDistrict(ledgers: readonly Ledger[], scheme: Scheme, occasion: Occasion): DistrictResult {
  const district = prepareDistrict(scheme, occasion)
  const participants = ledgers.toSorted((a, b) => a.unit.order - b.unit.order).map(district.participantOf)
  const groups = new Map(
    [...byGroup(participants)].map(([name, members]) => {
      const table = volumeTable(members.filter(isRanked).map(volumeEntry))
      const results: Unplaced[] = []
      return [name, { name, prepared: district.groupOf(name), table, results }]
    }),
  )
  const units = participants.flatMap((participant) => {
    const group = groups.get(participant.ledger.unit.group)
    if (group === undefined) return []
    const standing = group.table.standingOf(isRanked(participant) ? participant.yearVolume : null)
    // A unit that is not ranked keeps its known volume, so that it is told why it has no place.
    const own = isRanked(participant) ? standing : { ...standing, volume: participant.yearVolume }
    const result = assessUnit(participant, own, group.prepared, occasion.isLive)
    group.results.push(result)
    return result
  })
  return { units, groups: [...groups.values()].map(({ name, results }) => placed(name, results, scheme)) }
}
