import type { PatrolFailureKind } from '@mingkao/contract'

export type FailureDetails = { detail?: string | undefined; status?: number | undefined; address?: string | undefined }

/**
 * A visit that came to nothing, and why: thrown wherever it turns out, kept with the visit. `detail` is what the sentence
 * is about: a host, a size, a status.
 */
export class VisitFailure extends Error {
  override readonly name = 'VisitFailure'
  readonly kind: PatrolFailureKind
  readonly detail: string | null
  readonly status: number | null
  readonly address: string | null

  constructor(kind: PatrolFailureKind, { detail, status, address }: FailureDetails = {}) {
    super(detail === undefined ? kind : `${kind}: ${detail}`)
    this.kind = kind
    this.detail = detail ?? null
    this.status = status ?? null
    this.address = address ?? null
  }
}
