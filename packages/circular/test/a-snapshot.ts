import type { CircularSnapshot, SnapshotAccount, SnapshotUnit } from '../src/index.ts'
import { thirdQuarter } from './third-quarter.ts'

const demo = thirdQuarter()

/** The demo's third quarter with some facts exchanged. */
export function aSnapshot(changed: Partial<CircularSnapshot> = {}): CircularSnapshot {
  return { ...demo, ...changed }
}

export function aUnit(changed: Partial<SnapshotUnit> = {}): SnapshotUnit {
  const [first] = demo.units
  if (first === undefined) throw new Error('演示数据里没有单位')
  return { ...first, ...changed }
}

export function anAccount(changed: Partial<SnapshotAccount> = {}): SnapshotAccount {
  const [first] = demo.accounts
  if (first === undefined) throw new Error('演示数据里没有账号')
  return { ...first, ...changed }
}
