import { compareSchemes, readScheme } from '@mingkao/rules'
import { VersionConflict } from '../../../components/version-conflict.tsx'
import type { OtherDraft } from './use-save-draft.ts'

type Props = { mine: unknown; current: OtherDraft; onKeepMine: () => void; onTakeCurrent: () => void }

/** 草稿已被他人修改: the values that differ between both. */
export function DraftConflict({ mine, current, ...choices }: Props) {
  const [own, theirs] = [readScheme(mine).scheme, readScheme(current.scheme).scheme]
  const changes = own && theirs ? compareSchemes(theirs, own) : []
  return (
    <VersionConflict
      title={`草稿刚被${current.changedBy}修改`}
      fields={changes.map(({ section, title, before, after }) => ({
        label: `${section} · ${title}`,
        mine: after ?? '未设',
        theirs: before ?? '未设',
      }))}
      {...choices}
    />
  )
}
