import { kept } from './kept.ts'
import type { IndicatorId, Outcome } from './finding.ts'
import type { InterpretationForm, UpdateLimit } from './ledger.ts'

/** 指标名称 */
export const INDICATOR_LABELS: Readonly<Record<IndicatorId, string>> = {
  'monthly-quota': '网站信息发布',
  'volume-rank': '年度更新数量排名',
  'column-freshness': '栏目更新',
  'new-media': '政务新媒体',
  interpretation: '政策解读',
  disclosure: '主动公开',
  rectification: '整改落实',
  'unit-veto': '单位一票否决',
}

/** 检查结论 */
export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  met: '达标',
  unmet: '未达标',
  vetoed: '单项否决',
  bonus: '加分',
  warning: '预警',
  undetermined: '待核实',
  'not-applicable': '不适用',
  excluded: '不计',
}

/** 解读形式 */
export const INTERPRETATION_FORM_LABELS: Readonly<Record<InterpretationForm, string>> = {
  illustrated: '图文',
  'audio-video': '音视频',
  text: '文字',
}

/** Columns are many, limits few. */
const monthsLabel = kept((months: number) => (months % 12 === 0 ? `${months / 12}年` : `${months}个月`))

/** 更新期限 as the ownership table writes it: `14天`, `6个月`, `1年`, `每年1月31日前`, `事后20个工作日内`. */
export function limitLabel(limit: UpdateLimit): string {
  switch (limit.kind) {
    case 'days':
      return `${limit.count}天`
    case 'months':
      return monthsLabel(limit.count)
    case 'working-days':
      return `${limit.count}个工作日`
    case 'yearly':
      return `每年${limit.month}月${limit.date}日前`
    case 'after-event':
      return `事后${limit.count}${limit.unit === 'days' ? '天' : '个工作日'}内`
  }
}
