import { type AnyNode, hasChildren, isTag, isText } from 'domhandler'

/** Never shown, and never run. */
const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'svg',
  'select',
])
/** Ends a line on screen. */
const BLOCKS = new Set(
  'address article aside br dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)

/** What a visitor reads: a line a block, runs of blanks one. */
export function visibleText(nodes: readonly AnyNode[], longest = Infinity): string {
  return collect(nodes, '', longest)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n\s*/g, '\n')
    .trim()
    .slice(0, longest)
}

/** The same on one line. */
export function lineOf(nodes: readonly AnyNode[]): string {
  return collect(nodes, '').replaceAll(/\s+/g, ' ').trim()
}

/** The same with every element's text a word of its own: `<em>08</em><i>2021-10</i>` is `08 2021-10`. */
export function wordsOf(nodes: readonly AnyNode[]): string {
  return collect(nodes, ' ').replaceAll(/\s+/g, ' ').trim()
}

export function isHidden(name: string): boolean {
  return HIDDEN.has(name)
}

function collect(nodes: readonly AnyNode[], gap: string, longest = Infinity): string {
  const parts: string[] = []
  let length = 0
  const walk = (node: AnyNode) => {
    if (length > longest * 2) return
    if (isText(node)) {
      parts.push(node.data)
      length += node.data.trim().length
    } else if (isTag(node) && node.name === 'time' && node.attribs['datetime']) {
      parts.push(` ${node.attribs['datetime']} `)
    } else if (hasChildren(node) && !(isTag(node) && HIDDEN.has(node.name))) {
      const edge = !isTag(node) ? '' : BLOCKS.has(node.name) ? '\n' : gap
      parts.push(edge)
      for (const child of node.children) walk(child)
      parts.push(edge)
    }
  }
  for (const node of nodes) walk(node)
  return parts.join('')
}
