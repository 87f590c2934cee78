import { isVetoed } from '../indicators/unit-veto/index.ts'
import { earnedByPlace, yearSpan, yearVolume } from '../indicators/volume-rank/index.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { lastCountedDay } from '../kernel/occasion.ts'
import type { Occasion } from '../kernel/occasion.ts'
import { isInForce } from '../kernel/parameter.ts'
import type { Scheme } from '../schemes/scheme.ts'
import type { Participant } from './assess-unit.ts'
import { whyNotAssessed } from './participation.ts'
import { prepareGroup } from './prepare-group.ts'
import type { PreparedGroup } from './prepare-group.ts'
import type { PeerSummary } from './result.ts'
import { prepareVolumes } from './unit-volume.ts'
import type { VolumeEntry, VolumeTable } from './volume-table.ts'

/** A scheme made ready for one occasion. */
export interface PreparedDistrict {
  readonly groupOf: (name: string) => PreparedGroup
  readonly participantOf: (ledger: Ledger) => Participant
  /** A peer's score with its volume placed anew; null when it is not ranked. */
  readonly scoreOfPeer: (peer: PeerSummary, table: VolumeTable) => Exact | null
}

/** A unit as it enters the volume ranking. */
export function volumeEntry({ ledger, yearVolume: volume }: Participant): VolumeEntry {
  return { name: ledger.unit.name, order: ledger.unit.order, volume }
}

/** Who takes part in the rankings: assessed and not vetoed. */
export function isRanked(participant: Participant): boolean {
  return participant.absence === null && !participant.isVetoed
}

export function prepareDistrict(scheme: Scheme, occasion: Occasion): PreparedDistrict {
  const groups = new Map<string, PreparedGroup>()
  const span = yearSpan(occasion)
  const volumesOf = prepareVolumes(scheme, occasion)
  const isVetoInForce = isInForce(scheme.indicators['unit-veto'], lastCountedDay(occasion))

  function groupOf(name: string): PreparedGroup {
    const known = groups.get(name)
    if (known !== undefined) return known
    const prepared = prepareGroup(scheme, occasion, name)
    groups.set(name, prepared)
    return prepared
  }

  function participantOf(ledger: Ledger): Participant {
    const absence = whyNotAssessed(ledger.unit, occasion)
    const volume = yearVolume(ledger, span)
    return {
      ledger,
      absence,
      isVetoed: absence === null && isVetoInForce && isVetoed(ledger, occasion),
      yearVolume: volume,
      period: volumesOf(ledger, volume, absence === null),
    }
  }

  function scoreOfPeer(peer: PeerSummary, table: VolumeTable): Exact | null {
    if (!peer.isAssessed || peer.isVetoed) return null
    const { composition } = groupOf(peer.group)
    const { place, of } = table.standingOf(peer.yearVolume)
    const isPlaced = peer.earned['volume-rank'] !== null && place !== null
    const volumeRank = isPlaced ? earnedByPlace(composition.fulls['volume-rank'], place, of) : null
    const earned = { ...peer.earned, 'volume-rank': volumeRank }
    return composition.scoreOf(earned, peer.bonus, peer.deduction, composition.planFor(earned))?.score ?? null
  }

  return { groupOf, participantOf, scoreOfPeer }
}
