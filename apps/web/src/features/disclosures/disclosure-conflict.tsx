import type { Disclosure } from '@mingkao/contract'
import { VersionConflict } from '../../components/version-conflict.tsx'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { type DisclosureDraft, draftOf } from './disclosure-form.tsx'
import { validityLabels } from './disclosure-labels.ts'

type Props = {
  mine: DisclosureDraft
  current: Disclosure
  onKeepMine: () => void
  onTakeCurrent: () => void
}

/** 这件文件已被他人修改: what the editor filled in beside what stands there now. */
export function DisclosureConflict({ mine, current, ...choices }: Props) {
  const units = useUnitOptions()
  const [ours, theirs] = [mine, draftOf(current)].map((draft) => [
    { label: '索引号', value: draft.indexNumber },
    { label: '文号', value: draft.documentNumber ?? '空' },
    { label: '标题', value: draft.title },
    { label: '公开单位', value: units.find(({ value }) => value === draft.unit)?.label ?? draft.unit },
    { label: '联合单位', value: draft.coUnits.join('、') || '空' },
    { label: '成文日期', value: draft.madeOn ?? '不详' },
    { label: '公开日期', value: draft.disclosedOn },
    { label: '有效性', value: validityLabels[draft.validity] },
    { label: '失效、废止日期', value: draft.invalidOn ?? '空' },
  ])
  const state = { label: '状态', mine: '—', theirs: current.withdrawnAt ? '已撤下' : '在库', isContext: true }
  return (
    <VersionConflict
      title="这件文件刚被他人修改"
      fields={[
        ...(ours ?? []).map(({ label, value }, at) => ({ label, mine: value, theirs: theirs?.[at]?.value ?? '空' })),
        state,
      ]}
      {...choices}
    />
  )
}
