const shown = 8

/** 校验值, as much of it as tells two closings apart at a glance. */
export function shortHash(hash: string): string {
  return hash.slice(0, shown)
}
