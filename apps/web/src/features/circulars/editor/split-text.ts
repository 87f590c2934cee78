import type { Fact } from '@mingkao/circular/preview'

/** A piece of a block's text, from where on: the office's words, or a field with what it says now; `fact` is null where it names none. */
export type TextPart =
  | { readonly kind: 'words'; readonly at: number; readonly text: string }
  | { readonly kind: 'field'; readonly at: number; readonly token: string; readonly fact: Fact | null }

const TOKEN = /\{\{([^{}]*)\}\}/

/** Facts by every way they are written: `{{信息发布总数}}`, `{{publications.total}}`, `{{quota.good:镇街}}`. */
export function factsByToken(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  return new Map(
    facts.flatMap((fact) => [
      [plainToken(fact.token.slice(2, -2)), fact] as const,
      [plainToken(fact.field), fact] as const,
    ]),
  )
}

function plainToken(token: string): string {
  return token.replace('：', ':').replaceAll(/\s/g, '')
}

/** A block's text as it is shown: words and chips. */
export function splitText(text: string, facts: ReadonlyMap<string, Fact>): TextPart[] {
  let at = 0
  return text.split(/(\{\{[^{}]*\}\})/).flatMap((piece): TextPart[] => {
    const from = at
    at += piece.length
    if (piece === '') return []
    const token = TOKEN.exec(piece)?.[1]
    if (token === undefined) return [{ kind: 'words', at: from, text: piece }]
    return [{ kind: 'field', at: from, token: token.trim(), fact: facts.get(plainToken(token)) ?? null }]
  })
}
