import type { Source } from '../../kernel/source.ts'

/** 整改期限, calendar days from the day of issue: proposed wherever an order is made, and the office may set another. */
export const REPORT_DAYS: { readonly value: number; readonly source: Source } = {
  value: 7,
  source: {
    kind: 'local',
    reason: '2021年第三季度通报10月18日印发，要求10月25日下午下班前报送',
    decidedOn: '2021-10-18',
  },
}
