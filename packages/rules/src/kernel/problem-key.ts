import type { Finding } from './finding.ts'

/**
 * 同一问题: what makes a finding of one period the same problem as a finding of another. A column or an account is the same
 * by its code; a short month, a late document, a quarter without any is the same whichever month, document or quarter it is.
 * Stored with orders: never change what a key looks like.
 */
export function problemKey({ indicator, subject }: Pick<Finding, 'indicator' | 'subject'>): string {
  if (subject.kind === 'column' || subject.kind === 'account') return `${indicator}/${subject.kind}/${subject.code}`
  return `${indicator}/${subject.kind}`
}

/** 能下整改通知的: what is not met or vetoed, but for what comes of orders themselves. */
export function isProblem({ indicator, outcome }: Pick<Finding, 'indicator' | 'outcome'>): boolean {
  return indicator !== 'rectification' && (outcome === 'unmet' || outcome === 'vetoed')
}
