import { PageOrientation, SectionType } from 'docx'
import type { ISectionPropertiesOptions } from 'docx'
import { FOOTER, GRID, MARGINS, PAGE } from '../layout/measures.ts'

/**
 * 页面设置 of a section. A page on its side is the upright page turned to the left: its head lies at the binding, what was the right
 * margin is below.
 */
export function sectionSettings(isLandscape: boolean) {
  const { top, right, bottom, left } = MARGINS
  const margin = isLandscape ? { top: left, right: top, bottom: right, left: bottom } : { top, right, bottom, left }
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // docx turns the sheet itself.
      size: { ...PAGE, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { ...margin, header: 851, footer: isLandscape ? 851 : FOOTER, gutter: 0 },
    },
    grid: { type: 'linesAndChars', linePitch: GRID.linePitch, charSpace: GRID.charSpace },
  } as const satisfies ISectionPropertiesOptions
}

export type SectionSettings = ReturnType<typeof sectionSettings>
