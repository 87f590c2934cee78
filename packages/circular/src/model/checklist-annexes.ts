import type { CircularSnapshot } from '../facts/snapshot.ts'
import { checklistAnnexId } from '../fields/annex-fields.ts'
import { cleanText } from './clean-text.ts'
import type { AnnexTable } from './model.ts'

/** 附件5、6: the higher-level indicators, to be gone through item by item. */
export function checklistAnnexes(snapshot: CircularSnapshot) {
  return snapshot.checklists.map(({ title, items }, index) => {
    const content: AnnexTable = {
      kind: 'table',
      columns: [
        { heading: '序号', align: 'center', characters: 3 },
        { heading: '类别', align: 'center', characters: 7 },
        { heading: '检查项', align: 'left', characters: 12 },
        { heading: '判定标准', align: 'left', characters: 14 },
      ],
      keys: [1, 2],
      rows: items.map((item, at) => [
        String(at + 1),
        cleanText(item.group),
        cleanText(item.item),
        cleanText(item.standard),
      ]),
      total: null,
      notes: [],
    }
    return { id: checklistAnnexId(index), title: cleanText(title), content }
  })
}
