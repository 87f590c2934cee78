import type { Publication } from '@mingkao/contract'
import { VersionConflict } from '../../components/version-conflict.tsx'
import { useColumnOptions } from '../../lib/column-options.ts'
import { formatMoment } from '../../lib/formats.ts'
import { isRecord } from '../../lib/is-record.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { inputOf, type PublicationDraft } from './publication-draft.ts'
import { kindLabels } from './publication-labels.ts'

/** The row as it now stands, out of a 409; null where the conflict is about something else (the same URL twice). */
export function currentOf(data: unknown): Publication | null {
  if (!isRecord(data)) return null
  return isPublication(data['current']) ? data['current'] : null
}

function isPublication(value: unknown): value is Publication {
  return isRecord(value) && typeof value['version'] === 'number' && typeof value['title'] === 'string'
}

type Props = {
  mine: PublicationDraft
  current: Publication
  onKeepMine: () => void
  onTakeCurrent: () => void
}

/** 这条信息已被他人修改: what the editor filled in beside what stands there now. */
export function PublicationConflict({ mine, current, ...choices }: Props) {
  const units = useUnitOptions()
  const columns = useColumnOptions()
  const input = inputOf(mine)
  const unit = units.find(({ value }) => value === input.unit)?.label ?? input.unit
  const column = columns.find(({ value }) => value === input.column)?.label ?? '空'
  return (
    <VersionConflict
      title="这条信息刚被他人修改"
      fields={[
        { label: '标题', mine: input.title, theirs: current.title },
        { label: '网址', mine: input.url ?? '空', theirs: current.url ?? '空' },
        { label: '发布单位', mine: unit, theirs: current.unit.name },
        { label: '栏目', mine: column, theirs: current.column?.path ?? '空' },
        { label: '发布时间', mine: formatMoment(input.publishedAt), theirs: formatMoment(current.publishedAt) },
        { label: '类型', mine: kindLabels[input.kind], theirs: kindLabels[current.kind] },
        { label: '状态', mine: '—', theirs: current.withdrawnAt ? '已撤下' : '在库', isContext: true },
      ]}
      {...choices}
    />
  )
}
