import type { CircularDraft } from '@mingkao/contract'
import { VersionConflict } from '../../../components/version-conflict.tsx'
import { blockLabels } from '../circular-labels.ts'
import type { Words } from './compose-words.ts'

interface SaveConflictProps {
  mine: Words
  current: CircularDraft
  onKeepMine: () => void
  onTakeCurrent: () => void
}

/** 这份通报刚被他人修改: the blocks that differ, side by side. */
export function SaveConflict({ mine, current, ...choices }: SaveConflictProps) {
  const theirs = new Map(current.template.blocks.map((block) => [block.id, block]))
  const ours = new Map(mine.blocks.map((block) => [block.id, block]))
  const differing = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (id) => ours.get(id)?.text !== theirs.get(id)?.text,
  )
  const fields = differing.map((id, at) => {
    const kind = ours.get(id)?.kind ?? theirs.get(id)?.kind ?? 'paragraph'
    return {
      label: `${at + 1}. ${blockLabels[kind]}`,
      mine: ours.get(id)?.text ?? '（没有这一段）',
      theirs: theirs.get(id)?.text ?? '（没有这一段）',
    }
  })
  return (
    <VersionConflict
      title={`这份通报刚被${current.changedBy}修改`}
      fields={[...fields, { label: '发文机关', mine: mine.issuance.issuer, theirs: current.issuance.issuer }]}
      {...choices}
    />
  )
}
