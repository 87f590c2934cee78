/**
 * 精确数: an exact rational number, n/d in lowest terms, d > 0. Plain JSON: scores travel exactly to the browser.
 * Scores are added, scaled and compared exactly and rounded once, when they leave the rules (`toHundredths`).
 */
export interface Exact {
  readonly n: number
  readonly d: number
}

export const ZERO: Exact = { n: 0, d: 1 }

function greatestCommonDivisor(a: number, b: number): number {
  let x = Math.abs(a)
  let y = b
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

function reduceWide(n: bigint, d: bigint): Exact {
  let x = n < 0n ? -n : n
  let y = d
  while (y !== 0n) {
    const rest = x % y
    x = y
    y = rest
  }
  const numerator = Number(n / x)
  const denominator = Number(d / x)
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
    throw new RangeError('精确数超出可表示的整数范围')
  }
  return { n: numerator, d: denominator }
}

/** n/d from two safe integers, d ≠ 0. Throws RangeError for anything else. */
export function ratio(n: number, d: number): Exact {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d === 0) throw new RangeError(`不是精确数：${n}/${d}`)
  if (n === 0) return ZERO
  const divisor = greatestCommonDivisor(n, Math.abs(d))
  return d < 0 ? { n: -n / divisor, d: -d / divisor } : { n: n / divisor, d: d / divisor }
}

/** The exact value of a written decimal such as 2, 2.5 or -0.25 (as scheme parameters are written). */
export function exact(value: number): Exact {
  if (Number.isSafeInteger(value)) return value === 0 ? ZERO : { n: value, d: 1 }
  const written = /^(-?\d+)\.(\d+)$/.exec(String(value))
  if (written === null) throw new RangeError(`不是有限小数：${value}`)
  const [, whole = '', fraction = ''] = written
  return ratio(Number(whole + fraction), 10 ** fraction.length)
}

export function add(a: Exact, b: Exact): Exact {
  if (a.n === 0) return b
  if (b.n === 0) return a
  if (a.d === 1 && b.d === 1) {
    const sum = a.n + b.n
    if (Number.isSafeInteger(sum)) return sum === 0 ? ZERO : { n: sum, d: 1 }
  }
  const left = a.n * b.d
  const right = b.n * a.d
  const n = left + right
  const d = a.d * b.d
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(n) && Number.isSafeInteger(d)) {
    return ratio(n, d)
  }
  return reduceWide(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d))
}

export function negate(a: Exact): Exact {
  return a.n === 0 ? ZERO : { n: -a.n, d: a.d }
}

export function subtract(a: Exact, b: Exact): Exact {
  if (b.n === 0) return a
  if (a.d === 1 && b.d === 1) {
    const difference = a.n - b.n
    if (Number.isSafeInteger(difference)) return difference === 0 ? ZERO : { n: difference, d: 1 }
  }
  return add(a, negate(b))
}

export function multiply(a: Exact, b: Exact): Exact {
  if (a.n === 0 || b.n === 0) return ZERO
  if (b.n === 1 && b.d === 1) return a
  const n = a.n * b.n
  const d = a.d * b.d
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return ratio(n, d)
  return reduceWide(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d))
}

/** a/b; b must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0) throw new RangeError('除数不能为零')
  return multiply(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n })
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): number {
  if (a.d === b.d) return a.n - b.n
  const left = a.n * b.d
  const right = b.n * a.d
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
  const wide = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d)
  return wide < 0n ? -1 : wide > 0n ? 1 : 0
}

export function equals(a: Exact, b: Exact): boolean {
  return a.n === b.n && a.d === b.d
}

export function smaller(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

export function larger(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

/** Whole hundredths, rounded half away from zero: 99.165 → 9917. The only place where a score is rounded. */
export function toHundredths(a: Exact): number {
  const negative = a.n < 0
  const twice = 200n * BigInt(negative ? -a.n : a.n) + BigInt(a.d)
  const rounded = Number(twice / (2n * BigInt(a.d)))
  return negative && rounded !== 0 ? -rounded : rounded
}

/** 分值 as a number with at most two decimals, rounded half-up once: what the API sends. */
export function toPoints(a: Exact): number {
  return toHundredths(a) / 100
}

/** 分值 as written on screen and in the circular: always two decimals, `92.50`. */
export function formatPoints(a: Exact): string {
  return toPoints(a).toFixed(2)
}
