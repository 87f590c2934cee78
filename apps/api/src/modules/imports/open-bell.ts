/** Wakes one who waits. Rings that come while nobody waits are one ring; it begins rung. */
export type Bell = { ring: () => void; rung: () => Promise<void> }

export function openBell(): Bell {
  let next = Promise.withResolvers<void>()
  next.resolve()
  return {
    ring: () => next.resolve(),
    async rung() {
      await next.promise
      next = Promise.withResolvers<void>()
    },
  }
}
