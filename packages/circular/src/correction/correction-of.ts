import type { Day } from '@mingkao/rules'
import type { SnapshotCorrection } from '../facts/snapshot.ts'
import type { CircularModel } from '../model/model.ts'
import { compareCirculars } from './compare-circulars.ts'
import type { FieldChange, RowChange } from './compare-circulars.ts'
import { describeChanges } from './describe-changes.ts'

const NOTHING = '（无）'

function fieldPlace({ label, before, after }: FieldChange) {
  return { place: `正文：${label}`, before: before ?? NOTHING, after: after ?? NOTHING }
}

function rowPlaces({ title, row, kind, cells }: RowChange) {
  const place = `《${title}》${row}`
  const whole = (read: (cell: RowChange['cells'][number]) => string) =>
    cells.map((cell) => `${cell.heading}${read(cell)}`).join('，')
  if (kind === 'added') return [{ place, before: NOTHING, after: whole(({ after }) => after) }]
  if (kind === 'removed') return [{ place, before: whole(({ before }) => before), after: NOTHING }]
  return cells.map(({ heading, before, after }) => ({
    place: `${place}：${heading}`,
    before: before === '' ? NOTHING : before,
    after: after === '' ? NOTHING : after,
  }))
}

/** 更正: what a 更正通报 says of the circular it corrects. Words don't count: only figures, lists and rows are corrected. */
export function correctionOf(before: CircularModel, after: CircularModel, issuedOn: Day | null): SnapshotCorrection {
  const changes = compareCirculars(before, after)
  return {
    title: before.title.map((line) => line.map(({ text }) => text).join('')).join(''),
    documentNumber: before.documentNumber,
    issuedOn,
    phrases: describeChanges({ ...changes, rows: [] }).map((sentence) => sentence.replace(/。$/, '')),
    changes: [...changes.fields.map(fieldPlace), ...changes.rows.flatMap(rowPlaces)],
  }
}
