const MOST = 4000

/**
 * Keeps what is made of a text: the days of a few years and a handful of limits are written again and again, and a
 * sentence put together from few pieces is built faster and weighs less. Bounded; what comes later is made each time.
 */
export function kept<Of, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new Map<Of, Made>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known
    const fresh = make(of)
    if (made.size < MOST) made.set(of, fresh)
    return fresh
  }
}
