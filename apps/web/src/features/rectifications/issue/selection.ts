import type { Orderable } from '@mingkao/contract'

/** Chosen problems by `unit finding`. */
export type Selection = ReadonlySet<string>

export const keyOf = (unit: string, finding: string) => `${unit} ${finding}`

/** Problems of a unit that no order holds yet. */
export function freeKeys({ unit, problems }: Orderable['units'][number]): string[] {
  return problems.filter(({ orderId }) => orderId === null).map(({ findingId }) => keyOf(unit.code, findingId))
}

export function toggled(selection: Selection, keys: readonly string[], isChosen: boolean): Selection {
  const next = new Set(selection)
  for (const key of keys) {
    if (isChosen) next.add(key)
    else next.delete(key)
  }
  return next
}

/** As the API takes it: one order a unit. */
export function ordersOf(units: Orderable['units'], selection: Selection) {
  return units.flatMap(({ unit, problems }) => {
    const findings = problems
      .map(({ findingId }) => findingId)
      .filter((finding) => selection.has(keyOf(unit.code, finding)))
    return findings.length === 0 ? [] : [{ unit: unit.code, findings }]
  })
}
