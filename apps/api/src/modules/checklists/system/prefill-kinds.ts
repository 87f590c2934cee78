import type { Scheme } from '@mingkao/rules'
import { judged, type PrefillKind } from './look.ts'
import { countSubjects } from './unit-facts.ts'
import { vetoKinds } from './veto-looks.ts'

const kind = (id: string, label: string, look: PrefillKind['look']): PrefillKind => ({
  id,
  label,
  isConfidential: false,
  look,
})

const first = (findings: readonly { sentence: string }[]) => findings.map(({ sentence }) => sentence).join('；')

const FIXED: readonly PrefillKind[] = [
  kind('monthly-quota', '每月网站信息发布达到规定条数', (facts) =>
    judged(facts.of('monthly-quota'), (findings) => `${findings.length}个月均达到规定条数`),
  ),
  kind('stale-columns', '栏目在更新期限内', (facts) =>
    judged(
      facts.columns,
      (findings) => `${countSubjects(findings)}个栏目均在更新期限内`,
      ({ actual }) => actual !== null,
    ),
  ),
  kind('blank-columns', '没有空白栏目', (facts) =>
    judged(
      facts.columns,
      (findings) => `${countSubjects(findings)}个栏目均有内容`,
      ({ actual }) => actual === null,
    ),
  ),
  kind('registered-accounts', '政务新媒体账号均已备案', (facts) =>
    judged(
      facts.accounts.filter(({ outcome }) => outcome !== 'undetermined'),
      (findings) => `${countSubjects(findings)}个账号均已备案`,
      ({ outcome }) => outcome === 'unmet',
    ),
  ),
  kind('interpretations', '政策解读达到年度篇数', (facts) =>
    judged(
      facts.of('interpretation').filter(({ subject }) => subject.kind === 'year'),
      first,
    ),
  ),
  kind('disclosures', '本周期有主动公开信息', (facts) =>
    judged(
      facts.of('disclosure').filter(({ subject }) => subject.kind === 'period'),
      first,
    ),
  ),
  kind('disclosures-in-time', '主动公开信息均按期公开', (facts) =>
    judged(facts.of('disclosure'), first, ({ subject }) => subject.kind === 'disclosure'),
  ),
]

/** Everything the system knows something of, by the conditions of this scheme. */
export function prefillKinds(scheme: Scheme): readonly PrefillKind[] {
  return [...FIXED, ...vetoKinds(scheme)]
}
