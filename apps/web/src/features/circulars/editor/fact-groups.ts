import type { Fact } from '@mingkao/circular/preview'
import { pageHref } from '../../../lib/page-href.ts'

type Group = { readonly title: string; readonly prefixes: readonly string[] }

/** 数据项 in the order of the document. */
const GROUPS: readonly Group[] = [
  { title: '更正', prefixes: ['correction.', 'annex.changes'] },
  { title: '周期和印发', prefixes: ['period.', 'check.', 'issue.'] },
  { title: '网站信息发布', prefixes: ['publications.', 'quota.', 'units.exempt'] },
  { title: '栏目更新', prefixes: ['columns.'] },
  { title: '政务新媒体', prefixes: ['accounts.'] },
  { title: '主动公开和政策解读', prefixes: ['disclosures.', 'interpretations.'] },
  { title: '问题和整改', prefixes: ['problems.', 'units.vetoed', 'recheck.'] },
  { title: '附件', prefixes: ['annex.'] },
]

/** @param isCorrection whether fields of a 更正通报 have anything to say */
export function groupFacts(facts: readonly Fact[], isCorrection: boolean): { title: string; facts: Fact[] }[] {
  const groups = GROUPS.map(({ title }) => ({ title, facts: [] as Fact[] }))
  for (const fact of facts) {
    const at = GROUPS.findIndex(({ prefixes }) => prefixes.some((prefix) => fact.field.startsWith(prefix)))
    groups[at]?.facts.push(fact)
  }
  return groups.filter((group) => group.facts.length > 0 && (isCorrection || group.title !== '更正'))
}

const PAGES: readonly (readonly [prefix: string, path: string, words: string, search: Record<string, string>])[] = [
  ['publications.', '/publications', '信息', {}],
  ['quota.minimum', '', '', {}],
  ['quota.', '/rankings', '排名', {}],
  ['units.', '/units', '单位', {}],
  ['columns.', '/columns', '栏目', { state: 'overdue' }],
  ['accounts.failed', '/accounts', '账号', { verdict: 'failed' }],
  ['accounts.undetermined', '/accounts', '账号', { verdict: 'undetermined' }],
  ['accounts.veto', '', '', {}],
  ['accounts.maximum', '', '', {}],
  ['accounts.', '/accounts', '账号', {}],
  ['disclosures.', '/disclosures/quarters', '公开', {}],
  ['interpretations.missing', '/interpretations', '解读', {}],
  ['problems.', '/rankings', '排名', {}],
  ['recheck.', '/rectifications', '整改', {}],
]

/** The page with the rows a fact comes from; null where it comes from the scheme or the calendar. */
export function rowsOfFact(field: string, period: string): { href: string; words: string } | null {
  const found = PAGES.find(([prefix]) => field.startsWith(prefix))
  if (found === undefined || found[1] === '') return null
  const [, path, words, search] = found
  return { href: pageHref(path, undefined, { period, ...search }), words }
}
