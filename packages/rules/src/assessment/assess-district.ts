import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import { assessUnit } from './assess-unit.ts'
import type { Participant } from './assess-unit.ts'
import { isRanked, prepareDistrict, volumeEntry } from './prepare-district.ts'
import type { PreparedDistrict } from './prepare-district.ts'
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

function rankGroup(
  group: string,
  members: readonly Participant[],
  district: PreparedDistrict,
  scheme: Scheme,
  isLive: boolean,
): GroupRanking {
  const table = volumeTable(members.filter(isRanked).map(volumeEntry))
  const prepared = district.groupOf(group)
  const rows = members.map((participant) => {
    const standing = table.standingOf(isRanked(participant) ? participant.yearVolume : null)
    // A unit that is not ranked keeps its known volume, so that it is told why it has no place.
    const own = isRanked(participant) ? standing : { ...standing, volume: participant.yearVolume }
    const result = assessUnit(participant, own, prepared, isLive)
    return { result, order: result.unit.order, score: result.score }
  })
  const of = rows.filter((row) => row.score !== null).length
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
  const ordered = ledgers.toSorted((a, b) => a.unit.order - b.unit.order)
  const groups: GroupRanking[] = []
  for (const [group, members] of byGroup(ordered.map(district.participantOf))) {
    groups.push(rankGroup(group, members, district, scheme, occasion.isLive))
  }
  const units = groups.flatMap((group) => group.rows).toSorted((a, b) => a.unit.order - b.unit.order)
  return { units, groups }
}
