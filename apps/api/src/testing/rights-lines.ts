/**
 * A line of the 权限表 (auth/rights.test.ts): who may, and what to ask. `staff`: the right of a unit's staff, 全区 every row
 * alike, 本单位 only their own, 只限本单位 the same where no other unit's row can be asked for, 否 none. `own` is a row or list
 * of CS-T01, `other` the same of CS-T02; a route without rows has `own`.
 */
export type RightsLine = { may: string; staff: '全区' | '本单位' | '只限本单位' | '否'; own: string; other?: string }

const readers = 'office leader'

/** The office alone. */
export const officeOnly = (own: string): RightsLine => ({ may: 'office', staff: '否', own })

/** The office and the leaders, no unit. */
export const seniorsOnly = (own: string): RightsLine => ({ may: readers, staff: '否', own })

/** Everybody who reads, every row alike. */
export const everyReader = (own: string): RightsLine => ({ may: readers, staff: '全区', own })

/** Everybody who reads, a unit's staff their own rows. */
export const ownRows = (own: string, other: string): RightsLine => ({ may: readers, staff: '本单位', own, other })

/** The same, where the path names no unit. */
export const ownRowsAlone = (own: string): RightsLine => ({ may: readers, staff: '只限本单位', own })
