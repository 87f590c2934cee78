import { problems, type Problem, type ProblemCode } from '@mingkao/contract'

/** What a refusal may carry besides its words: the fields that are wrong, or the two versions of a conflict. */
export type RefusalDetails = { fields?: Problem['fields']; data?: unknown }

/**
 * A request that can't be granted, in words the user can act on. Use cases and policies throw it; the HTTP layer turns
 * the code into a status. Everything else that is thrown counts as a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly fields: Problem['fields']
  readonly data: unknown

  /** @param message Chinese, full-width punctuation, says what to do; by default the code's own words */
  constructor(code: ProblemCode, message: string = problems[code].message, { fields = [], data }: RefusalDetails = {}) {
    super(message)
    this.code = code
    this.fields = fields
    this.data = data
  }
}
