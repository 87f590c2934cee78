import type { Unit } from '@mingkao/contract'
import { VersionConflict } from '../../components/version-conflict.tsx'
import { spanLabel } from './unit-labels.ts'

type Facts = Pick<Unit, 'name' | 'fullName' | 'group' | 'validFrom' | 'validTo' | 'aliases' | 'exemptions'>

type Props = {
  /** The unit as the editor wants it, or saw it. */
  mine: Facts
  mineTitle: string
  current: Unit
  onKeepMine: () => void
  onTakeCurrent: () => void
}

/** 单位已被他人修改: both versions side by side. */
export function UnitConflict({ mine, mineTitle, current, ...choices }: Props) {
  const [ours, theirs] = [factsOf(mine), factsOf(current)]
  return (
    <VersionConflict
      title={`“${current.name}”刚被他人修改`}
      mineTitle={mineTitle}
      fields={ours.map(({ label, value }, at) => ({ label, mine: value, theirs: theirs[at]?.value ?? '空' }))}
      {...choices}
    />
  )
}

function factsOf({ name, fullName, group, validFrom, validTo, aliases, exemptions }: Facts) {
  return [
    { label: '简称', value: name },
    { label: '全称', value: fullName },
    { label: '分组', value: group },
    { label: '启用日期', value: validFrom },
    { label: '停用日期', value: validTo ?? '空' },
    { label: '别名', value: aliases.map((alias) => `${alias.name}（${spanLabel(alias)}）`).join('；') || '空' },
    { label: '不参评', value: exemptions.map((it) => `${it.reason}（${spanLabel(it)}）`).join('；') || '空' },
  ]
}
