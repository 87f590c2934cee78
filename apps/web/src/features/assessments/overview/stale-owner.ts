import type { Summary } from '@mingkao/contract'

type Owned = Pick<Summary['staleColumns'][number], 'unit' | 'takenOverBy'>

/** Under whose name a stale column is counted: who answers for it, else why nobody does. */
export function staleOwner({ unit, takenOverBy }: Owned): string {
  if (unit !== null) return unit.name
  return takenOverBy === null ? '无责任单位' : '接手宽限期内'
}
