import type { ExemptionDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AttachmentList } from '../../../components/attachments/attachment-list.tsx'
import { FactList } from '../../../components/register/fact-list.tsx'
import { ReasonModal } from '../../../components/register/reason-modal.tsx'
import { RowDrawer } from '../../../components/register/row-drawer.tsx'
import { StepHistory } from '../../../components/register/step-history.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatMoment } from '../../../lib/formats.ts'
import { daysWords, exemptionEvents, exemptionKinds, exemptionStateOf, groundLabels } from '../appeal-labels.ts'
import { ApproveForm } from './approve-form.tsx'

type Task = 'withdraw' | 'revoke'

const tasks = {
  withdraw: {
    title: '撤回免考申请',
    okText: '撤回这件申请',
    intro: '撤回后不再审批；需要时可以重新申请。',
    done: '已撤回',
  },
  revoke: {
    title: '收回免考',
    okText: '自今天起收回',
    intro: '收回后自今天起照常考核，以前的仍不计。',
    done: '已收回',
  },
} as const

/** 一件免考申请, and for the office its approval. */
export function ExemptionDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const row = useQuery(orpc.exemptions.get.queryOptions({ input: { id } }))
  const { role } = useMe()
  const [task, setTask] = useState<Task | null>(null)
  const request = row.data
  return (
    <RowDrawer
      title={request ? `${request.unit.name}的免考申请` : '免考申请'}
      row={row}
      extra={request && actions(request)}
      onClose={onClose}
    >
      {(shown) => (
        <>
          <ExemptionFacts request={shown} />
          {role === 'office' && shown.state === 'open' && <ApproveForm key={shown.version} request={shown} />}
          <StepHistory steps={shown.events} labels={exemptionEvents} />
          {task && (
            <ReasonModal
              {...tasks[task]}
              isDangerous
              write={({ reason }) => client.exemptions[task]({ id, version: shown.version, reason })}
              onClose={() => setTask(null)}
            />
          )}
        </>
      )}
    </RowDrawer>
  )

  function actions({ state, term, cannotDecide }: ExemptionDetail) {
    // Of the office, whoever may not decide it asked for it.
    const isAsker = role === 'staff' || (role === 'office' && cannotDecide !== null)
    if (state === 'open' && isAsker) return <Button onClick={() => setTask('withdraw')}>撤回</Button>
    if (role !== 'office' || state !== 'approved' || term === 'over') return null
    return (
      <Button danger onClick={() => setTask('revoke')}>
        收回
      </Button>
    )
  }
}

function ExemptionFacts({ request }: { request: ExemptionDetail }) {
  const { kind, subjectLabel, ground, note, askedBy, askedAt, decidedBy, decidedAt, decisionReason, attachments } =
    request
  const { label, tone } = exemptionStateOf(request)
  return (
    <FactList
      facts={[
        [
          '状态',
          <StateTag key="state" tone={tone}>
            {label}
          </StateTag>,
        ],
        ['免考事项', kind === 'unit' ? subjectLabel : `${subjectLabel}（${exemptionKinds[kind]}）`],
        ['期限', daysWords(request)],
        ['理由', groundLabels[ground]],
        ['具体情况', note],
        ['附件', attachments.length === 0 ? '没有' : <AttachmentList key="attachments" attachments={attachments} />],
        ['提出', `${askedBy}，${formatMoment(askedAt)}`],
        ['审批', decidedAt && `${decidedBy}，${formatMoment(decidedAt)}`],
        ['审批意见', decisionReason],
      ]}
    />
  )
}
