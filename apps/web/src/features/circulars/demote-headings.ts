/** The document's title stands below the page's own: every heading goes down a level. Its text holds no tags, which are escaped. */
export function demoteHeadings(html: string): string {
  return html.replaceAll(/<(\/?)h([1-5])\b/g, (_tag, slash: string, level: string) => `<${slash}h${Number(level) + 1}`)
}
