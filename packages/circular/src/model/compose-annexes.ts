import type { CircularSnapshot } from '../facts/snapshot.ts'
import { tableFits } from '../layout/table-widths.ts'
import { accountAnnex } from './account-annex.ts'
import { changesAnnex } from './changes-annex.ts'
import { checklistAnnexes } from './checklist-annexes.ts'
import { formAnnex } from './form-annex.ts'
import type { Annex } from './model.ts'
import { volumeAnnexes } from './volume-annexes.ts'

/** A 更正通报 brings what changed, and the annexes with figures whole; forms and checklists stay as they were sent out. */
function annexesOf(snapshot: CircularSnapshot) {
  const { correction } = snapshot
  if (correction) return [changesAnnex(correction), ...volumeAnnexes(snapshot), accountAnnex(snapshot)]
  return [...volumeAnnexes(snapshot), accountAnnex(snapshot), formAnnex(), ...checklistAnnexes(snapshot)]
}

/** 附件, numbered in order; a table too wide for an upright page lies on its side. */
export function composeAnnexes(snapshot: CircularSnapshot): Annex[] {
  return annexesOf(snapshot).map((annex, index) => ({
    ...annex,
    number: index + 1,
    isLandscape: annex.content.kind === 'table' && !tableFits(annex.content.columns),
  }))
}
