import { textLength } from '../layout/text-width.ts'
import { SIZES, textWidth } from '../layout/measures.ts'
import type { CircularModel, Run } from '../model/model.ts'
import type { ConformityRule } from './conformity.ts'

function text(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

function titleProblem({ title }: CircularModel): string | true {
  const lines = title.map(text)
  const whole = lines.join('')
  if (!whole.endsWith('通报')) return '标题没有写明文种，应以“通报”结尾'
  if (/[，。；：！？]/.test(whole)) return '标题中除书名号、括号、引号等外一般不用标点，请删去'
  const tooLong = lines.find((line) => textLength(line) > textWidth(SIZES.title, false))
  if (tooLong !== undefined) return `标题“${tooLong}”一行排不下，请按词意分行`
  const isBroken = lines.slice(1).some((line) => /^[的了与和及、]的?$/.test(line) || line.startsWith('的'))
  return isBroken ? '标题回行把词拆开了，请按词意重新分行' : true
}

const NUMBERED = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|\(\d+\))/

/** Rules about the elements of the document and their order. */
export const textRules: readonly ConformityRule[] = [
  {
    id: 'document-number',
    clause: '7.2.5',
    requirement: '发文字号由机关代字、年份、顺序号组成，年份用全称加六角括号，顺序号不编虚位、不加“第”',
    examine: ({ model: { documentNumber, letterhead } }) => {
      if (documentNumber === null) return letterhead === null ? null : '还没有发文字号，请在印发前填写'
      return /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u.test(documentNumber)
        ? true
        : `发文字号“${documentNumber}”不合，应如“仓政办〔2021〕35号”`
    },
  },
  {
    id: 'title',
    clause: '7.3.1',
    requirement: '标题由发文机关、事由、文种组成，可分一行或多行，回行词意完整',
    examine: ({ model }) => titleProblem(model),
  },
  {
    id: 'addressee',
    clause: '7.3.2',
    requirement: '主送机关在标题下空一行顶格，末尾用全角冒号',
    examine: ({ model }) => (text(model.addressee).endsWith('：') ? true : '主送机关末尾要用全角冒号“：”'),
  },
  {
    id: 'first-page',
    clause: '7.3.3',
    requirement: '首页必须有正文',
    examine: ({ pages }) =>
      pages[0]?.items.some((item) => item.kind === 'line' && item.style === 'paragraph') === true
        ? true
        : '首页没有排下正文，请缩短标题或主送机关',
  },
  {
    id: 'numbering',
    clause: '7.3.3',
    requirement: '层次序数依次为“一、”“（一）”“1.”“(1)”',
    examine: ({ model: { body } }) => {
      const typed = body.find((block) => NUMBERED.test(text(block.runs)))
      if (typed !== undefined) return `“${text(typed.runs).slice(0, 12)}”的序数是手工填写的，请删去，由系统编排`
      const depths = body.flatMap(({ kind }) => (kind.startsWith('heading') ? [Number(kind.slice(-1))] : []))
      const jump = depths.findIndex((depth, index) => depth > (depths[index - 1] ?? 0) + 1)
      return jump < 0 ? true : '标题跳过了一层，请依次使用'
    },
  },
  {
    id: 'numbers-unbroken',
    clause: '7.3.3',
    requirement: '数字、年份不回行',
    examine: ({ pages }) => {
      const lines = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item] : [])))
      const broken = lines.findIndex((line, index) => {
        const next = lines[index + 1]
        return line.isJustified && /\d$/.test(text(line.runs)) && next !== undefined && /^\d/.test(text(next.runs))
      })
      return broken < 0 ? true : '有数字拆成了两行，请调整前后文字'
    },
  },
  {
    id: 'closing',
    clause: '7.3.3',
    requirement: '结束语在正文之后另起一段',
    examine: ({ model: { body } }) => {
      const last = body.at(-1)
      return last?.kind === 'closing' && text(last.runs).endsWith('。') ? true : '结束语要另起一段，以句号结尾'
    },
  },
  {
    id: 'annex-note',
    clause: '7.3.4',
    requirement: '附件说明在正文下空一行、左空二字，附件名称后不加标点',
    examine: ({ model: { annexes } }) => {
      if (annexes.length === 0) return null
      const wrong = annexes.find(({ title }) => /[，。；：、！？.,;:]$/.test(title) || title === '')
      return wrong === undefined ? true : `附件${wrong.number}的名称“${wrong.title}”末尾不加标点，请修改`
    },
  },
  {
    id: 'annexes',
    clause: '7.3.7',
    requirement: '附件另面编排，“附件”和顺序号用黑体顶格，标题居中排在第三行，与附件说明一致',
    examine: ({ model: { annexes }, pages }) => {
      if (annexes.length === 0) return null
      const missing = annexes.find(({ number }) => {
        const items = pages.find(({ annex }) => annex === number)?.items ?? []
        const [mark, blank, title] = items
        const isHead =
          mark?.kind === 'line' && mark.style === 'annex-number' && blank?.kind === 'line' && blank.style === 'blank'
        return !(isHead && title?.kind === 'line' && title.style === 'annex-title')
      })
      return missing === undefined ? true : `附件${missing.number}没有另面编排，请重新生成`
    },
  },
  {
    id: 'issuer',
    clause: '7.3.5.2',
    requirement: '不加盖印章的公文，署名右空二字，成文日期首字比署名首字右移二字',
    examine: ({ model: { issuer } }) => (issuer.trim() === '' ? '没有发文机关署名，请填写' : true),
  },
  {
    id: 'date',
    clause: '7.3.5.4',
    requirement: '成文日期用阿拉伯数字标全年、月、日，月、日不编虚位',
    examine: ({ model: { issuedOn } }) => {
      if (issuedOn === null) return '还没有成文日期，请在印发前填写'
      return /^\d{4}年[1-9]\d?月[1-9]\d?日$/.test(issuedOn) ? true : `成文日期“${issuedOn}”不合，请写全年、月、日`
    },
  },
  {
    id: 'complete',
    clause: '7.3.3',
    requirement: '正文内容准确完整，没有待填的空缺',
    examine: ({ model: { fields } }) => {
      const open = fields.find((field) => field.text.includes('××'))
      return open === undefined ? true : `“${open.label}”还没有填写，请补全`
    },
  },
]
