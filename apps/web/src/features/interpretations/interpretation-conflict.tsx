import type { Interpretation } from '@mingkao/contract'
import { VersionConflict } from '../../components/version-conflict.tsx'
import { useColumnOptions } from '../../lib/column-options.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { draftOf, type InterpretationDraft } from './interpretation-draft.ts'
import { formLabels } from './interpretation-labels.ts'

type Props = {
  mine: InterpretationDraft
  current: Interpretation
  onKeepMine: () => void
  onTakeCurrent: () => void
}

/** 这篇解读已被他人修改: what the editor filled in beside what stands there now. */
export function InterpretationConflict({ mine, current, ...choices }: Props) {
  const units = useUnitOptions()
  const columns = useColumnOptions()
  const factsOf = (draft: InterpretationDraft) => [
    { label: '标题', value: draft.title },
    { label: '发布单位', value: units.find(({ value }) => value === draft.unit)?.label ?? draft.unit },
    { label: '联合单位', value: draft.coUnits.join('、') || '空' },
    { label: '解读形式', value: formLabels[draft.form] },
    { label: '仅装饰性配图', value: draft.isDecorativeOnly ? '是' : '否' },
    { label: '上级文件', value: draft.isOfSuperior ? '是' : '否' },
    { label: '栏目', value: columns.find(({ value }) => value === draft.column)?.label ?? '空' },
    { label: '解读发布日期', value: draft.publishedOn },
    { label: '被解读文件', value: draft.policies.join('、') || '空' },
    { label: '文件公开日期', value: draft.policyDisclosedOn ?? '空' },
  ]
  const theirs = factsOf(draftOf(current))
  const state = { label: '状态', mine: '—', theirs: current.withdrawnAt ? '已撤下' : '在库', isContext: true }
  return (
    <VersionConflict
      title="这篇解读刚被他人修改"
      fields={[
        ...factsOf(mine).map(({ label, value }, at) => ({ label, mine: value, theirs: theirs[at]?.value ?? '空' })),
        state,
      ]}
      {...choices}
    />
  )
}
