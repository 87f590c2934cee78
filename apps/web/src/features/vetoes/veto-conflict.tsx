import type { VetoFinding } from '@mingkao/contract'
import { VersionConflict } from '../../components/version-conflict.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { isRecord } from '../../lib/is-record.ts'
import { evidenceOf, type VetoDraft } from './veto-draft.ts'
import { stateLabels } from './veto-labels.tsx'

/** The finding as it now stands, out of a 409; null where the conflict is about something else. */
export function currentOf(data: unknown): VetoFinding | null {
  return isRecord(data) && isFinding(data['current']) ? data['current'] : null
}

function isFinding(value: unknown): value is VetoFinding {
  return isRecord(value) && typeof value['version'] === 'number' && typeof value['conditionLabel'] === 'string'
}

type Props = { mine: VetoDraft; current: VetoFinding; onKeepMine: () => void; onTakeCurrent: () => void }

/** 这一项已被他人处理: what the editor filled in beside what stands there now. */
export function VetoConflict({ mine, current, ...choices }: Props) {
  const evidence = evidenceOf(mine)
  return (
    <VersionConflict
      title="这项单项否决事项刚被他人处理"
      fields={[
        { label: '发生日期', mine: evidence.happenedOn, theirs: current.happenedOn },
        { label: '网址', mine: evidence.url ?? '空', theirs: current.url ?? '空' },
        {
          label: '发现时间',
          mine: formatMoment(evidence.seenAt),
          theirs: current.seenAt ? formatMoment(current.seenAt) : '空',
        },
        { label: '情况说明', mine: evidence.note, theirs: current.note },
        { label: '状态', mine: '—', theirs: stateLabels[current.state], isContext: true },
      ]}
      {...choices}
    />
  )
}
