import type { EventKind } from './event-kind.ts'

/** 导入批次: stored, but not whole. The office's own business. */
export const importRejects: EventKind = {
  id: 'import-rejects',
  label: '导入',
  observe: ({ imports }) =>
    imports.map(({ id, fileName, rejected }) => ({
      subject: id,
      state: 'rejected',
      level: 'warning',
      units: [],
      title: `导入“${fileName}”有 ${rejected} 行未收`,
      detail: '下载被拒绝的行，改正后再导入。',
      href: `/imports/${id}`,
    })),
}
