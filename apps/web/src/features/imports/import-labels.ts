import type { Import, ImportKind } from '@mingkao/contract'

export const kindLabels: Record<ImportKind, string> = {
  publications: '网站信息',
  columns: '栏目与维护分工',
  accounts: '政务新媒体账号',
  posts: '账号发布记录',
  disclosures: '主动公开信息',
  interpretations: '政策解读',
  units: '单位',
}

/** What each kind's sheet holds, for choosing. */
export const kindHints: Record<ImportKind, string> = {
  publications: '门户网站每月的信息发布清单',
  columns: '栏目树、更新期限、责任单位和人工核查日期',
  accounts: '备案的公众号、微博等账号',
  posts: '各账号每天发布的内容',
  disclosures: '公开的文件，按索引号认定',
  interpretations: '图文、音视频和文字解读',
  units: '参评单位的简称、全称、别名和分组',
}

/** The page that lists what an import of this kind has brought. */
export const kindPages = {
  publications: '/publications',
  columns: '/columns',
  accounts: '/accounts',
  posts: '/accounts',
  disclosures: '/disclosures',
  interpretations: '/interpretations',
  units: '/units',
} as const satisfies Record<ImportKind, string>

export const stateLabels: Record<Import['state'], string> = {
  running: '进行中',
  done: '已完成',
  failed: '未成功',
  cancelled: '已取消',
  undone: '已撤销',
}

export const stateTones = {
  running: 'accent',
  done: 'green',
  failed: 'red',
  cancelled: 'neutral',
  undone: 'neutral',
} as const satisfies Record<Import['state'], string>

export const modeLabels: Record<Import['mode'], string> = { 'dry-run': '试运行', commit: '正式导入' }

/** 1.2 MB. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
