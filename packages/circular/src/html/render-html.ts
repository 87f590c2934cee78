import { paginate } from '../layout/paginate.ts'
import type { Page, PageCell, PageLine, PageRow, PageTable } from '../layout/page.ts'
import type { CircularModel, Run } from '../model/model.ts'
import { escapeHtml } from './escape-html.ts'
import { circularStyles } from './styles.ts'

/** `marked`: fields are tinted on screen, never on paper. */
export interface HtmlOptions {
  readonly marked?: boolean
}

const TAGS: Readonly<Partial<Record<PageLine['style'], string>>> = {
  title: 'h1',
  'heading-1': 'h2',
  'heading-2': 'h3',
  'heading-3': 'h4',
  'heading-4': 'h5',
  'annex-title': 'h2',
}

/** Whose lines are one paragraph together. */
const FLOWING: ReadonlySet<PageLine['style']> = new Set([
  'title',
  'addressee',
  'paragraph',
  'point',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'annex-title',
  'annex-note',
])

function runHtml({ text, field }: Run, labels: ReadonlyMap<string, string>): string {
  if (field === null) return escapeHtml(text)
  const label = escapeHtml(labels.get(field) ?? '')
  return `<span class="field" data-field="${escapeHtml(field)}" title="${label}">${escapeHtml(text)}</span>`
}

function lineHtml(line: PageLine, labels: ReadonlyMap<string, string>): string {
  const indents = [
    line.left === 0 ? '' : `padding-left:${line.left}em`,
    line.right === 0 ? '' : `padding-right:${line.right}em`,
  ].filter(Boolean)
  const style = indents.length === 0 ? '' : ` style="${indents.join(';')}"`
  const text = line.runs.map((run) => runHtml(run, labels)).join('')
  return `<span class="l${line.isJustified ? ' j' : ''}"${style}>${text}</span>`
}

/** A new paragraph begins where the style changes, or where the line before was the last of its own. */
function isContinued(before: PageLine | undefined, line: PageLine): boolean {
  if (before === undefined || before.style !== line.style || !FLOWING.has(line.style)) return false
  return line.style === 'title' || line.style === 'annex-title' || before.isJustified
}

function paragraphHtml(lines: readonly PageLine[], labels: ReadonlyMap<string, string>): string {
  const style = lines[0]?.style ?? 'blank'
  const tag = TAGS[style] ?? 'p'
  return `<${tag} class="${style}">${lines.map((line) => lineHtml(line, labels)).join('')}</${tag}>`
}

function cellHtml({ lines, align, span }: PageCell, tag: 'th' | 'td'): string {
  const text = lines.map((line) => `<span class="l">${escapeHtml(line)}</span>`).join('')
  const scope = tag === 'th' ? ' scope="col"' : ''
  const over = span === 1 ? '' : ` colspan="${span}"`
  return `<${tag}${scope}${over}${align === 'center' ? ' class="c"' : ''}>${text}</${tag}>`
}

function rowHtml({ cells, isHeading, height }: PageRow): string {
  return `<tr style="height:${height}pt">${cells.map((cell) => cellHtml(cell, isHeading ? 'th' : 'td')).join('')}</tr>`
}

function tableHtml({ widths, rows }: PageTable): string {
  const sum = widths.reduce((total, width) => total + width, 0)
  const columns = widths.map((width) => `<col style="width:${((width / sum) * 100).toFixed(3)}%">`).join('')
  const head = rows.filter(({ isHeading }) => isHeading).map(rowHtml)
  const body = rows.filter(({ isHeading }) => !isHeading).map(rowHtml)
  return `<table><colgroup>${columns}</colgroup>${head.length === 0 ? '' : `<thead>${head.join('')}</thead>`}<tbody>${body.join('')}</tbody></table>`
}

function pageHtml(page: Page, labels: ReadonlyMap<string, string>): string {
  const parts: string[] = []
  let paragraph: PageLine[] = []
  const flush = () => {
    if (paragraph.length > 0) parts.push(paragraphHtml(paragraph, labels))
    paragraph = []
  }
  for (const item of page.items) {
    if (item.kind === 'table') {
      flush()
      parts.push(tableHtml(item))
      continue
    }
    if (!isContinued(paragraph.at(-1), item)) flush()
    paragraph.push(item)
  }
  flush()
  const side = page.number % 2 === 1 ? 'odd' : 'even'
  const annex = page.annex === null ? '' : ` data-annex="${page.annex}"`
  return `<section class="page ${side}${page.isLandscape ? ' wide' : ''}" data-page="${page.number}"${annex}>${parts.join('\n')}<div class="folio">— ${page.number} —</div></section>`
}

/** 分页预览: A4 pages, to stand in a page of the console together with `circularStyles`. */
export function renderPages(model: CircularModel, { marked = false }: HtmlOptions = {}): string {
  const labels = new Map(model.fields.map(({ field, label }) => [field, label]))
  const pages = paginate(model).map((page) => pageHtml(page, labels))
  return `<article class="circular${marked ? ' marked' : ''}" lang="zh-CN">\n${pages.join('\n')}\n</article>`
}

/** The same as a document of its own: printed by a browser it is a searchable PDF. */
export function renderHtml(model: CircularModel, options: HtmlOptions = {}): string {
  const title = model.title.map((line) => line.map(({ text }) => text).join('')).join('')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
${circularStyles}
body { margin: 0 }
</style>
</head>
<body>
${renderPages(model, options)}
</body>
</html>
`
}
