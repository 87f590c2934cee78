import { monthLabel } from './day.ts'
import type { Finding, Subject } from './finding.ts'
import { INDICATOR_LABELS } from './labels.ts'

/**
 * 同一问题: what makes a finding of one period the same problem as a finding of another. A column or an account is the same
 * by its code; a short month, a late document, a quarter without any is the same whichever month, document or quarter it is.
 * Stored with orders: never change what a key looks like.
 */
export function problemKey({ indicator, subject }: Pick<Finding, 'indicator' | 'subject'>): string {
  if (subject.kind === 'column' || subject.kind === 'account') return `${indicator}/${subject.kind}/${subject.code}`
  return `${indicator}/${subject.kind}`
}

/** 能下整改通知的: what is not met or vetoed. A place among others can't be put right by itself, nor is what comes of orders ordered again. */
export function isProblem({ indicator, outcome }: Pick<Finding, 'indicator' | 'outcome'>): boolean {
  if (indicator === 'rectification' || indicator === 'volume-rank') return false
  return outcome === 'unmet' || outcome === 'vetoed'
}

/** 问题名称, short enough for a list: 栏目更新：社会救助. */
export function problemTitle({ indicator, subject }: Pick<Finding, 'indicator' | 'subject'>): string {
  return `${INDICATOR_LABELS[indicator]}：${subjectWords(subject)}`
}

function subjectWords(subject: Subject): string {
  switch (subject.kind) {
    case 'month':
      return monthLabel(subject.month)
    case 'column':
      return subject.path
    case 'account':
      return `${subject.platform}“${subject.name}”`
    case 'interpretation':
    case 'order':
    case 'problem':
      return subject.title
    case 'disclosure':
      return subject.indexNumber
    case 'year':
      return `${subject.year}年`
    case 'period':
      return '本周期'
    case 'unit':
      return '本单位'
  }
}
