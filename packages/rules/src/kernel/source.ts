import type { Day } from './day.ts'

/** 依据文件: an official document whose words rules may quote, and the articles of it that are at hand. */
export interface SourceDocument {
  readonly id: string
  readonly title: string
  readonly issuer: string
  readonly issuedOn: Day
  readonly articles: readonly { readonly article: string; readonly quote: string }[]
}

/** 条款: words of an official document. The quote stands verbatim in the document's text; a test finds it there. */
export interface Clause {
  readonly kind: 'clause'
  readonly document: string
  readonly article: string
  readonly quote: string
}

/** 本区设定: where the documents give no number, the district's own setting, since when and why. */
export interface LocalSetting {
  readonly kind: 'local'
  readonly reason: string
  readonly decidedOn: Day
}

/** 依据 of a rule or of a number. */
export type Source = Clause | LocalSetting
