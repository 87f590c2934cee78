import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler'
import { LONGEST_TITLE } from './page-item.ts'
import { withoutDay } from './find-day.ts'
import { isHidden, lineOf } from './page-text.ts'

/** A link that may be an item's. */
export type PageLink = { element: Element; url: string; title: string }

const FEWEST_LETTERS = 4

/** Every link with an address on the web and words enough to be a title, in the page's order. @param base the page's own address */
export function linksIn(nodes: readonly AnyNode[], base: string): PageLink[] {
  const links: PageLink[] = []
  const walk = (node: AnyNode) => {
    if (isTag(node) && isHidden(node.name)) return
    if (isTag(node) && node.name === 'a') {
      const link = asLink(node, base)
      if (link) links.push(link)
    } else if (hasChildren(node)) for (const child of node.children) walk(child)
  }
  for (const node of nodes) walk(node)
  return links
}

/** @returns null for links to nowhere, to the page itself, or without a title */
export function asLink(element: Element, base: string, fewest = FEWEST_LETTERS): PageLink | null {
  const url = absolute(element.attribs['href'], base)
  if (url === null) return null
  const title = titleOf(element)
  return title.length < fewest ? null : { element, url, title }
}

/** The page's `<base href>` where it has one. */
export function baseOf(nodes: readonly AnyNode[], address: string): string {
  const [base] = elementsOf(nodes, (element) => element.name === 'base' && element.attribs['href'] !== undefined)
  return absolute(base?.attribs['href'], address) ?? address
}

export function elementsOf(nodes: readonly AnyNode[], isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const walk = (node: AnyNode) => {
    if (isTag(node) && isWanted(node)) found.push(node)
    if (hasChildren(node)) for (const child of node.children) walk(child)
  }
  for (const node of nodes) walk(node)
  return found
}

export function absolute(href: string | undefined, base: string): string | null {
  if (!href?.trim() || href.trim().startsWith('#')) return null
  const url = URL.parse(href.trim(), base)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  url.hash = ''
  return url.href
}

/** 标题: the link's words without a date in them; its `title` where the words are cut short. */
function titleOf(element: Element): string {
  const said = withoutDay(lineOf([element])).replace(/^[·•■◆►>»\-\s]+/, '')
  const whole = (element.attribs['title'] ?? '').replaceAll(/\s+/g, ' ').trim()
  const start = said.replace(/(?:\.{2,}|…+)$/, '').trim()
  const isCut = start !== said && whole.startsWith(start)
  const title = said === '' || isCut || (whole.length > said.length && whole.startsWith(said)) ? whole : said
  return title.slice(0, LONGEST_TITLE)
}
