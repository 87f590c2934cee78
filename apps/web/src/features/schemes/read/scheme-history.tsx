import type { SchemeDetail } from '@mingkao/contract'
import { ChangeHistory } from '../../../components/change-history.tsx'

const ACTS: Readonly<Record<string, string>> = {
  'draft-scheme': '新建草稿',
  'import-scheme': '由文件新建草稿',
  'save-scheme': '保存草稿',
  'publish-scheme': '发布',
}

/** 改动记录 of one version, newest first: what became of which value. */
export function SchemeHistory({ history }: { history: SchemeDetail['history'] }) {
  return (
    <ChangeHistory
      entries={history.toReversed().map(({ at, actor, action, reason, changes }) => ({
        at,
        actor,
        act: ACTS[action] ?? action,
        reason,
        fields: changes.map(({ section, title, before, after }) => ({
          label: `${section} · ${title}`,
          before: before ?? '未设',
          after: after ?? '未设',
        })),
      }))}
    />
  )
}
