import { paginate } from '../layout/paginate.ts'
import type { CircularModel } from '../model/model.ts'
import { sectionSettings } from '../layout/section-settings.ts'
import { paragraphStyles } from '../layout/paragraph-styles.ts'
import type { ConformityLine, Examined } from './conformity.ts'
import { pageRules } from './page-rules.ts'
import { textRules } from './text-rules.ts'

/** 版式核对 by GB/T 9704—2012: the document, its pages and the settings its docx is written with, rule by rule. */
export function checkConformity(model: CircularModel): ConformityLine[] {
  const examined: Examined = {
    model,
    pages: paginate(model),
    sections: [sectionSettings(false), ...model.annexes.map(({ isLandscape }) => sectionSettings(isLandscape))],
    styles: new Map(paragraphStyles.map((style) => [style.id, style])),
  }
  return [...pageRules, ...textRules].map(({ id, clause, requirement, examine }) => {
    const answer = examine(examined)
    const verdict = answer === null ? '不适用' : answer === true ? '合' : '不合'
    return { id, clause, requirement, verdict, problem: typeof answer === 'string' ? answer : null }
  })
}
