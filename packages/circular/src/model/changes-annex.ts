import type { SnapshotCorrection } from '../facts/snapshot.ts'
import { ANNEX_IDS } from '../fields/annex-fields.ts'
import { cleanText } from './clean-text.ts'
import type { AnnexTable } from './model.ts'

/** 更正对照表: every place, what stood there and what stands there now. */
export function changesAnnex({ changes }: SnapshotCorrection) {
  const content: AnnexTable = {
    kind: 'table',
    columns: [
      { heading: '序号', align: 'center', characters: 3 },
      { heading: '更正位置', align: 'left', characters: 13 },
      { heading: '原内容', align: 'left', characters: 10 },
      { heading: '更正后', align: 'left', characters: 10 },
    ],
    keys: [1],
    rows: changes.map(({ place, before, after }, at) => [
      String(at + 1),
      cleanText(place),
      cleanText(before),
      cleanText(after),
    ]),
    total: null,
    notes: [],
  }
  return { id: ANNEX_IDS.changes, title: '更正对照表', content }
}
