import type { VolumeStanding } from '../kernel/indicator.ts'

/** A ranked unit's volume since 1 January. */
export interface VolumeEntry {
  readonly name: string
  readonly order: number
  readonly volume: number | null
}

/** Places of one group by volume; equal volumes share a place. */
export interface VolumeTable {
  /** The standing of a ranked unit with that volume. */
  readonly standingOf: (volume: number | null) => VolumeStanding
  /** Number of ranked units. */
  readonly of: number
}

export function volumeTable(entries: readonly VolumeEntry[]): VolumeTable {
  const known = entries.filter((entry): entry is VolumeEntry & { volume: number } => entry.volume !== null)
  known.sort((a, b) => b.volume - a.volume || a.order - b.order)
  const of = entries.length
  const standings = new Map<number, VolumeStanding>()
  let ahead: VolumeStanding['ahead'] = null
  let step: VolumeStanding['ahead'] = null
  for (const [index, { volume, name }] of known.entries()) {
    if (standings.has(volume)) continue
    ahead = step
    step = { name, place: index + 1, volume }
    standings.set(volume, { volume, place: index + 1, of, ahead })
  }
  return {
    of,
    standingOf: (volume) =>
      (volume === null ? undefined : standings.get(volume)) ?? { volume, place: null, of, ahead: null },
  }
}
