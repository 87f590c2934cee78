import type { ChecklistDraft, ChecklistItemDraft } from '@mingkao/contract'
import { documents, type Scheme, type Source } from '@mingkao/rules'

/**
 * 由考核方案生成: the conditions a scheme fails a portal, a unit or an account for, in the scheme's own words, so that the
 * list and the scheme can't differ. Annexes 5 and 6 of the circular.
 */
export function schemeChecklists(scheme: Scheme): ChecklistDraft[] {
  const common = { source: scheme.name, level: 'district' } as const
  return [
    { name: '政府网站检查指标表', ...common, items: portalItems(scheme) },
    { name: '政务新媒体检查指标表', ...common, items: accountItems(scheme) },
  ]
}

function portalItems({ indicators }: Scheme): ChecklistItemDraft[] {
  const { 'unit-veto': units, 'column-freshness': columns } = indicators
  const veto = { section: '单位一票否决', subsection: null, appliesTo: 'every-unit', isVeto: true } as const
  const update = {
    section: '栏目更新',
    subsection: null,
    appliesTo: 'with-columns',
    isVeto: false,
    article: articleOf(columns.isChecked.source),
  } as const
  return [
    ...units.conditions.value.map(({ id, label }) => ({
      ...veto,
      text: `未出现：${label}`,
      article: articleOf(units.conditions.source),
      points: '出现即否决，不显示得分',
      prefill: `unit-veto/${id}`,
    })),
    {
      ...update,
      text: '所负责的栏目均在更新期限内',
      points: `每个超期栏目扣${columns.stale.value}分`,
      prefill: 'stale-columns',
    },
    {
      ...update,
      text: '所负责的栏目没有空白',
      points: `每个空白栏目扣${columns.blank.value}分`,
      prefill: 'blank-columns',
    },
  ]
}

function accountItems({ indicators }: Scheme): ChecklistItemDraft[] {
  const accounts = indicators['new-media']
  const veto = { section: '单项否决', subsection: null, appliesTo: 'with-accounts', isVeto: true } as const
  const days = accounts.maximumGapDays.value
  return [
    ...[...accounts.vetoConditions.value, ...accounts.usabilityConditions.value].map(({ id, label }) => ({
      ...veto,
      text: `未出现：${label}`,
      article: articleOf(accounts.vetoConditions.source),
      points: id === 'no-update' ? `最近更新至检查时点超过${days}天即不合格` : '出现即不合格',
      prefill: `account-veto/${id}`,
    })),
    {
      section: '备案管理',
      subsection: null,
      appliesTo: 'with-accounts',
      isVeto: false,
      text: '账号均已备案，关停的没有擅自重开',
      article: articleOf(accounts.violations.source),
      points: `每个账号扣${accounts.violation.value}分`,
      prefill: 'registered-accounts',
    },
  ]
}

/** 依据 in short: document and article, or 本区设定. */
function articleOf(source: Source): string {
  if (source.kind === 'local') return '本区设定'
  const title = documents.find(({ id }) => id === source.document)?.title ?? source.document
  return `《${title}》${source.article}`
}
