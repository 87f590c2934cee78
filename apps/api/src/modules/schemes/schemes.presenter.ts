import type { SchemeRow } from '@mingkao/contract'
import { lapsedValues, type Scheme, schemeSchema } from '@mingkao/rules'
import { isInForceOn, lastDay, standingOn } from './scheme-days.ts'
import type { CheckedPeriod, StoredScheme } from './schemes.repository.ts'

/** What versions are shown beside: each other, the periods they score, and today. */
export type Surroundings = { all: readonly StoredScheme[]; periods: readonly CheckedPeriod[]; today: string }

/** The scheme of a stored version: it was validated when it was written. */
export function contentOf({ content }: StoredScheme): Scheme {
  return schemeSchema.parse(content)
}

export function refOf({ id, name, version }: StoredScheme) {
  return { id, name, version }
}

export function presentRow(stored: StoredScheme, { all, periods, today }: Surroundings): SchemeRow {
  const { endsOn, content: _content, changedAt, publishedAt, basedOn, ...row } = stored
  const scheme = contentOf(stored)
  const basis = all.find(({ id }) => id === basedOn)
  return {
    ...row,
    standing: standingOn(stored, today),
    effectiveTo: lastDay(endsOn),
    arePointsConfirmed: scheme.arePointsConfirmed,
    confirmedUntil: scheme.confirmedUntil,
    note: scheme.note,
    basedOn: basis ? refOf(basis) : null,
    changedAt: changedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    uses: periods
      .filter(({ day }) => isInForceOn(stored, day))
      .map(({ id, label, day, isReached }) => ({
        period: id,
        label,
        checkDay: day,
        isLive: !isReached,
        lapsed: lapsedValues(scheme, day).length,
      })),
  }
}
