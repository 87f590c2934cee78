import type { CircularSnapshot } from '../facts/snapshot.ts'
import { tableFits } from '../layout/table-widths.ts'
import { accountAnnex } from './account-annex.ts'
import { checklistAnnexes } from './checklist-annexes.ts'
import { formAnnex } from './form-annex.ts'
import type { Annex } from './model.ts'
import { volumeAnnexes } from './volume-annexes.ts'

/** 附件, numbered in order; a table too wide for an upright page lies on its side. */
export function composeAnnexes(snapshot: CircularSnapshot): Annex[] {
  return [...volumeAnnexes(snapshot), accountAnnex(snapshot), formAnnex(), ...checklistAnnexes(snapshot)].map(
    (annex, index) => ({
      ...annex,
      number: index + 1,
      isLandscape: annex.content.kind === 'table' && !tableFits(annex.content.columns),
    }),
  )
}
