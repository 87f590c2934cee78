import type { RegisterOrigin } from '@mingkao/contract'

/** 来源 of a row that people keep. */
export const originLabels: Record<RegisterOrigin, string> = { import: '导入', manual: '登记', report: '单位报送' }
