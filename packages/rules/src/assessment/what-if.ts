import type { Exact } from '../kernel/exact.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import { assessUnit } from './assess-unit.ts'
import { changedLedger } from './changed-ledger.ts'
import { isRanked, prepareDistrict, volumeEntry } from './prepare-district.ts'
import { rank } from './rank.ts'
import type { Change, PeerSummary, UnitResult } from './result.ts'
import { volumeTable } from './volume-table.ts'

export interface WhatIf {
  readonly ledger: Ledger
  /** The units of its group; its own summary among them, and those of other groups, are ignored. */
  readonly peers: readonly PeerSummary[]
  readonly scheme: Scheme
  readonly occasion: Occasion
  readonly changes: readonly Change[]
}

interface Row {
  readonly order: number
  readonly score: Exact | null
  readonly isOwn: boolean
}

/**
 * 试算: the unit's result if the changes were made, placed among its peers; equal to assessing the whole district with the changed ledger.
 * Throws ImpossibleChange, UnknownCalendarYear.
 */
export function whatIf({ ledger, peers, scheme, occasion, changes }: WhatIf): UnitResult {
  const district = prepareDistrict(scheme, occasion)
  const own = district.participantOf(changedLedger(ledger, changes, occasion))
  const { code, group, order } = ledger.unit
  const others = peers.filter((peer) => peer.group === group && peer.code !== code)
  const rankedOthers = others
    .filter((peer) => peer.isAssessed && !peer.isVetoed)
    .map((peer) => ({ name: peer.name, order: peer.order, volume: peer.yearVolume }))
  const table = volumeTable(isRanked(own) ? [...rankedOthers, volumeEntry(own)] : rankedOthers)
  const standing = table.standingOf(isRanked(own) ? own.yearVolume : null)
  const result = assessUnit(own, { ...standing, volume: own.yearVolume }, district.groupOf(group), occasion.isLive)
  const rows: Row[] = others.map((peer) => ({
    order: peer.order,
    score: district.scoreOfPeer(peer, table),
    isOwn: false,
  }))
  rows.push({ order, score: result.score, isOwn: true })
  const place = rank(rows, scheme.ranking.value).find(({ row }) => row.isOwn)?.place ?? null
  return { ...result, place, of: rows.filter((row) => row.score !== null).length }
}
