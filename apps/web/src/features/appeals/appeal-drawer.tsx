import type { AppealDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AttachmentList } from '../../components/attachments/attachment-list.tsx'
import { FactList, Notice, Section } from '../../components/register/fact-list.tsx'
import { ReasonModal } from '../../components/register/reason-modal.tsx'
import { RowDrawer } from '../../components/register/row-drawer.tsx'
import { StepHistory } from '../../components/register/step-history.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { formatMoment } from '../../lib/formats.ts'
import { AppealedFinding } from './appealed-finding.tsx'
import { appealEvents, appealStates } from './appeal-labels.ts'
import { DecideForm } from './decide-form.tsx'

type Task = 'withdraw' | 'reopen'

const tasks = {
  withdraw: {
    title: '撤回申诉',
    okText: '撤回这件申诉',
    intro: '撤回后不再裁定；申诉期内还可以重新提出。',
    done: '已撤回',
  },
  reopen: {
    title: '撤销裁定',
    okText: '撤销裁定，重新办理',
    intro: '撤销后回到待裁定，裁定前这一条照常计入。',
    done: '已撤销裁定',
  },
} as const

/** 一件申诉: the finding as it was, what the unit says, and for the office what deciding would change. */
export function AppealDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const row = useQuery(orpc.appeals.get.queryOptions({ input: { id } }))
  const { role } = useMe()
  const [task, setTask] = useState<Task | null>(null)
  const appeal = row.data
  return (
    <RowDrawer
      title={appeal ? `${appeal.unit.name}的申诉` : '申诉'}
      row={row}
      extra={appeal && actions()}
      onClose={onClose}
    >
      {(shown) => (
        <>
          <AppealFacts appeal={shown} />
          {role === 'office' && shown.state === 'open' && <DecideForm key={shown.version} appeal={shown} />}
          <Section title="检查发现（申诉时的原样）">
            <AppealedFinding appeal={shown} />
          </Section>
          <StepHistory steps={shown.events} labels={appealEvents} />
          {task && (
            <ReasonModal
              {...tasks[task]}
              isDangerous
              write={({ reason }) => client.appeals[task]({ id, version: shown.version, reason })}
              onClose={() => setTask(null)}
            />
          )}
        </>
      )}
    </RowDrawer>
  )

  function actions() {
    if (!appeal || appeal.isClosed) return null
    if (role === 'staff' && appeal.state === 'open') return <Button onClick={() => setTask('withdraw')}>撤回</Button>
    const isDecided = appeal.state === 'accepted' || appeal.state === 'rejected'
    return role === 'office' && isDecided ? <Button onClick={() => setTask('reopen')}>撤销裁定</Button> : null
  }
}

function AppealFacts({ appeal }: { appeal: AppealDetail }) {
  const { state, reason, filedBy, filedAt, decidedBy, decidedAt, decisionReason, attachments } = appeal
  const { label, tone } = appealStates[state]
  return (
    <>
      {state === 'lapsed' && (
        <Notice>{appeal.periodLabel}定稿时未裁定，按更正办理：结果确有错误的，由区政府办在“考核周期”里更正。</Notice>
      )}
      <FactList
        facts={[
          [
            '状态',
            <StateTag key="state" tone={tone}>
              {label}
            </StateTag>,
          ],
          ['周期', appeal.periodLabel],
          ['申诉理由', reason],
          ['提出', `${filedBy}，${formatMoment(filedAt)}`],
          ['附件', attachments.length === 0 ? '没有' : <AttachmentList key="attachments" attachments={attachments} />],
          ['裁定', decidedAt && `${decidedBy}，${formatMoment(decidedAt)}`],
          ['裁定理由', decisionReason],
        ]}
      />
    </>
  )
}
