import { FOOTER, GRID, MARGINS, PAGE } from './measures.ts'

/**
 * 页面设置 of a section. A page on its side is the upright page turned to the left: its head lies at the binding, what was the right
 * margin is below.
 */
export function sectionSettings(isLandscape: boolean) {
  const { top, right, bottom, left } = MARGINS
  const margin = isLandscape ? { top: left, right: top, bottom: right, left: bottom } : { top, right, bottom, left }
  return {
    type: 'nextPage',
    page: {
      // docx turns the sheet itself.
      size: { ...PAGE, orientation: isLandscape ? 'landscape' : 'portrait' },
      margin: { ...margin, header: 851, footer: isLandscape ? 851 : FOOTER, gutter: 0 },
    },
    grid: { type: 'linesAndChars', linePitch: GRID.linePitch, charSpace: GRID.charSpace },
  } as const
}

export type SectionSettings = ReturnType<typeof sectionSettings>
