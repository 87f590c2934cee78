/** What each kind of row is called in 操作日志. Add a line with every new kind. */
export const entityLabels: Readonly<Record<string, string>> = {
  publication: '网站信息',
  disclosure: '主动公开',
  interpretation: '政策解读',
  'calendar-year': '工作日历',
  column: '栏目',
  rectification_order: '整改通知',
  interview: '约谈',
  'column-observation': '栏目核查',
  unit: '单位',
  import: '导入批次',
  attachment: '附件',
  'patrol-run': '栏目巡检',
  'patrol-setting': '巡检设置',
  scheme: '考核方案',
  period: '考核周期',
  user: '用户',
  session: '登录',
  setting: '系统设置',
  clock: '系统时间',
  notification: '提醒',
  notification_settings: '提醒发送设置',
  notification_preference: '提醒个人设置',
  notification_webhook: '推送地址',
  notification_delivery: '投递',
  report: '报送',
  account: '政务新媒体账号',
  'account-post': '账号发布记录',
  'account-registration': '账号备案',
  'check-round': '检查轮次',
  'check-task': '检查表',
  'veto-finding': '否决事项',
  'veto-suspicion': '疑点',
}

export function labelOfEntity(entity: string): string {
  return entityLabels[entity] ?? entity
}
