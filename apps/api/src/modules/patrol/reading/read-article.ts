import type { AnyNode } from 'domhandler'
import { findDay } from './find-day.ts'
import type { FoundDay } from './page-item.ts'
import { elementsOf } from './page-links.ts'

/** What an article says of itself in the tags that 国办发〔2017〕47号 asks of government pages. */
export type ArticleMeta = { title: string | null; columnName: string | null; published: FoundDay | null }

/** PubDate, ArticleTitle and ColumnName of an article's page; names in any case, as pages write them. */
export function readArticle(document: readonly AnyNode[], today: string): ArticleMeta {
  const said = new Map<string, string>()
  for (const { attribs } of elementsOf(document, ({ name }) => name === 'meta')) {
    const name = (attribs['name'] ?? attribs['property'] ?? '').toLowerCase()
    const content = attribs['content']?.trim()
    if (name !== '' && content && !said.has(name)) said.set(name, content)
  }
  const found = findDay(
    said.get('pubdate') ?? said.get('publishdate') ?? said.get('article:published_time') ?? '',
    today,
  )
  return {
    title: said.get('articletitle') ?? null,
    columnName: said.get('columnname') ?? null,
    published: found && { ...found, dayFrom: 'meta' },
  }
}
