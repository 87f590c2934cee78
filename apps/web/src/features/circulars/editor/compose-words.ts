import {
  type BlockProblem,
  checkConformity,
  checkTemplate,
  composeCircular,
  type ConformityLine,
  markDraft,
  renderPages,
  surroundingsOf,
} from '@mingkao/circular/preview'
import type { CircularBlock, CircularFacts, CircularIssuance } from '@mingkao/contract'

/** What of a circular the office writes. */
export interface Words {
  readonly blocks: readonly CircularBlock[]
  readonly letterhead: string | null
  readonly issuance: CircularIssuance
}

/** What the words are put together with. `name`: template and version, for the document's own record. */
export interface Setting {
  readonly facts: CircularFacts
  readonly mark: string | null
  readonly name: { readonly id: string; readonly version: number; readonly name: string }
}

export interface Composed {
  /** The pages; null while something in the words has to be mended. */
  readonly html: string | null
  readonly problems: readonly BlockProblem[]
  readonly conformity: readonly ConformityLine[]
  /** Blocks that stand in the document: the others' conditions don't hold. */
  readonly shown: ReadonlySet<string>
  /** Fields the words use. */
  readonly used: ReadonlySet<string>
}

const NOTHING = { html: null, conformity: [], shown: new Set<string>(), used: new Set<string>() }

/** 成文 in the browser, by the same package that writes the document. Pure. */
export function composeWords({ facts, mark, name }: Setting, { blocks, letterhead, issuance }: Words): Composed {
  const template = { id: name.id, version: name.version, name: name.name, letterhead, blocks }
  const problems = checkTemplate(template, surroundingsOf(facts))
  if (problems.length > 0) return { ...NOTHING, problems }
  const model = composeCircular(facts, template, issuance)
  return {
    html: renderPages(mark === null ? model : markDraft(model, mark), { marked: true }),
    problems,
    conformity: checkConformity(model),
    shown: new Set([
      ...blocks.filter(({ kind }) => kind === 'title' || kind === 'addressee').map(({ id }) => id),
      ...model.body.flatMap((block) => block.blocks),
    ]),
    used: new Set(model.fields.map(({ field }) => field)),
  }
}
