import { FONTS, GRID, LINE_SPACING, PAGE, SIZES } from '../layout/measures.ts'
import { STYLES } from '../layout/paragraph-styles.ts'
import type { Answer, ConformityRule, Examined } from './conformity.ts'

const MILLIMETRE = 1440 / 25.4

/** Whether a length in twips is so many millimetres, give or take `within`. */
function measures(twips: number, millimetres: number, within = 1): boolean {
  return Math.abs(twips / MILLIMETRE - millimetres) <= within
}

function upright({ sections }: Examined) {
  return sections.filter(({ page }) => page.size.orientation === 'portrait')
}

function turned({ sections }: Examined) {
  return sections.filter(({ page }) => page.size.orientation === 'landscape')
}

function typeOf({ styles }: Examined, id: string, font: string, points: number): Answer {
  const style = styles.get(id)
  if (style === undefined) return `缺少样式“${id}”，请联系运维人员`
  if (style.font === font && style.points === points) return true
  return `“${style.name}”为${style.font}${style.points}磅，应为${font}${points}磅`
}

/** Rules about paper, type and page numbers. */
export const pageRules: readonly ConformityRule[] = [
  {
    id: 'paper',
    clause: '5.1',
    requirement: '用A4纸，210毫米×297毫米',
    examine: ({ sections }) =>
      sections.every(({ page }) => measures(page.size.width, 210, 0.1) && measures(page.size.height, 297, 0.1)) &&
      PAGE.width < PAGE.height
        ? true
        : '纸张不是A4，请恢复页面设置',
  },
  {
    id: 'margins',
    clause: '5.2.1',
    requirement: '上白边37毫米、左白边28毫米，版心156毫米×225毫米',
    examine: (examined) =>
      upright(examined).every(({ page: { margin, size } }) => {
        const wide = size.width - margin.left - margin.right
        const high = size.height - margin.top - margin.bottom
        return measures(margin.top, 37) && measures(margin.left, 28) && measures(wide, 156) && measures(high, 225)
      })
        ? true
        : '页边距不合，请恢复为上37、下35、左28、右26毫米',
  },
  {
    id: 'body-type',
    clause: '5.2.2',
    requirement: '正文用三号仿宋',
    examine: (examined) => typeOf(examined, STYLES.body, FONTS.body, SIZES.body),
  },
  {
    id: 'grid',
    clause: '5.2.3',
    requirement: '每面22行，每行28字',
    examine: ({ sections, styles }) => {
      const isGrid = sections.every(
        ({ grid }) =>
          grid.type === 'linesAndChars' && grid.linePitch === GRID.linePitch && grid.charSpace === GRID.charSpace,
      )
      if (!isGrid) return '文档网格不合，请恢复为每面22行、每行28字'
      return styles.get(STYLES.body)?.line === LINE_SPACING ? true : '正文行距不合，应为固定值28.95磅'
    },
  },
  {
    id: 'first-line',
    clause: '7.3.3',
    requirement: '每个自然段左空二字，回行顶格',
    examine: ({ styles }) => (styles.get(STYLES.body)?.isIndented === true ? true : '正文没有首行缩进2字符'),
  },
  {
    id: 'heading-type',
    clause: '7.3.3',
    requirement: '第一层用黑体，第二层用楷体，第三、四层用仿宋，均为三号',
    examine: (examined) => {
      const fonts = [FONTS.hei, FONTS.kai, FONTS.body, FONTS.body]
      const answers = fonts.map((font, index) => typeOf(examined, `Heading${index + 1}`, font, SIZES.body))
      return answers.find((answer) => answer !== true) ?? true
    },
  },
  {
    id: 'title-type',
    clause: '7.3.1',
    requirement: '标题用二号小标宋体，居中',
    examine: (examined) => {
      const answer = typeOf(examined, STYLES.title, FONTS.title, SIZES.title)
      if (answer !== true) return answer
      return examined.styles.get(STYLES.title)?.align === 'center' ? true : '标题没有居中'
    },
  },
  {
    id: 'page-number',
    clause: '7.5',
    requirement: '页码用四号宋体阿拉伯数字，左右各一条一字线，在版心下边缘之下7毫米，单页居右、双页居左，各空一字',
    examine: (examined) => {
      const answer = typeOf(examined, STYLES.pageNumber, FONTS.song, SIZES.pageNumber)
      if (answer !== true) return answer
      const half = (examined.styles.get(STYLES.pageNumber)?.line ?? 0) / 2
      const isLow = upright(examined).every(({ page: { margin } }) =>
        measures(margin.bottom - margin.footer - half, 7, 0.5),
      )
      return isLow ? true : '页码离版心的距离不合，请恢复页脚设置'
    },
  },
  {
    id: 'wide-tables',
    clause: '8',
    requirement: '横排的表格随文装订，页码位置与其他页一致，表头单页在订口一边、双页在切口一边',
    examine: (examined) => {
      const wide = turned(examined)
      if (wide.length === 0) return null
      return wide.every(({ page: { margin } }) => measures(margin.top, 28) && measures(margin.left, 35))
        ? true
        : '横排页的页边距没有随纸张转动，请恢复页面设置'
    },
  },
]
