const TOWNS_AND_DEPARTMENTS: ReadonlySet<string> = new Set(['镇街', '区直部门'])

/** 主送机关: as the circular of 2021 Q3 writes it, where the groups are its own; otherwise in words that hold for any. */
export function addresseeOf(groups: readonly string[]): string {
  const isKnown = groups.length > 0 && groups.every((group) => TOWNS_AND_DEPARTMENTS.has(group))
  return isKnown ? '各镇人民政府、街道办事处，区直各有关单位：' : '各有关单位：'
}
