import type { AppealDetail } from '@mingkao/contract'
import { Notice } from '../../components/register/fact-list.tsx'
import { client } from '../../lib/api-client.ts'
import { formatScore, formatSigned } from '../../lib/formats.ts'
import { VerdictForm } from './verdict-form.tsx'

/** 裁定: what it would change is said first. Whoever made the finding is told why it is not theirs to decide. */
export function DecideForm({ appeal }: { appeal: AppealDetail }) {
  const { id, version, effect, cannotDecide, decidingNote } = appeal
  if (cannotDecide !== null) return <Notice>{cannotDecide}</Notice>
  return (
    <VerdictForm<'accept' | 'reject', AppealDetail>
      title="裁定"
      label="裁定申诉"
      effect={effect ? <Effect effect={effect} /> : '这一条检查发现已有变化，成立与否都不影响得分。'}
      choices={[
        { value: 'accept', label: '申诉成立，这一条不计', okText: '裁定成立' },
        { value: 'reject', label: '驳回，照计', okText: '驳回申诉' },
      ]}
      reason={{
        label: '裁定理由',
        hint: `单位会看到；成立的理由写在检查发现旁边。${decidingNote === null ? '' : `办理过程会注明：${decidingNote}。`}`,
      }}
      okText="提交裁定"
      done="已裁定，单位会收到提醒"
      write={({ verdict, reason }) => client.appeals[verdict]({ id, version, reason })}
    />
  )
}

function Effect({ effect: { now, accepted, of } }: { effect: NonNullable<AppealDetail['effect']> }) {
  const by = now.score !== null && accepted.score !== null ? accepted.score - now.score : null
  return (
    <>
      成立后得分 {formatScore(now.score)} → <strong>{formatScore(accepted.score)}</strong>
      {by !== null && `（${formatSigned(by)}）`}，名次{placeWords(now.place)} →{' '}
      <strong>{placeWords(accepted.place)}</strong>（{of} 家）；驳回则不变。
    </>
  )
}

function placeWords(place: number | null): string {
  return place === null ? '—' : `第 ${place}`
}
