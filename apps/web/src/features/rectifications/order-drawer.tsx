import type { RectificationDetail } from '@mingkao/contract'
import { StepHistory } from '../../components/register/step-history.tsx'
import { FactList, SectionTitle } from '../../components/register/fact-list.tsx'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { DeadlineDialog, type DeadlineTask } from './deadline-dialog.tsx'
import { eventLabels, fixedWords, reportedWords, stateOf } from './order-labels.ts'
import { OrderProblems } from './order-problems.tsx'
import { OrderReplies } from './order-replies.tsx'
import { ReplyForm } from './reply-form.tsx'
import { ReviewForm } from './review-form.tsx'

/** One 整改通知 whole: what is asked, what was answered, what was found when looked at again; and what may be done next. */
export function OrderDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const query = useQuery(orpc.rectifications.get.queryOptions({ input: { id } }))
  const { role } = useMe()
  const [task, setTask] = useState<DeadlineTask | null>(null)
  const order = query.data
  const isOpen = order !== undefined && order.state !== 'cancelled' && order.state !== 'accepted'
  return (
    <Drawer
      open
      onClose={onClose}
      size={640}
      title={order ? `${order.unit.name}：${order.title}` : '整改通知'}
      destroyOnHidden
      extra={
        order && (
          <Space wrap>
            <Button href={`/api/rectifications/${id}/notice.docx`} download>
              下载通知
            </Button>
            <Link to="/rectifications/print" search={{ order: id }}>
              <Button tabIndex={-1}>打印</Button>
            </Link>
            {role === 'office' && isOpen && <Button onClick={() => setTask('extend')}>延期</Button>}
            {role === 'office' && order.state !== 'cancelled' && (
              <Button danger onClick={() => setTask('cancel')}>
                撤销
              </Button>
            )}
          </Space>
        )
      }
    >
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={12} label="正在载入整改通知" /> : null}
      {order && (
        <>
          <Facts order={order} />
          {role === 'staff' && (order.state === 'issued' || order.state === 'returned') && <ReplyForm order={order} />}
          {role === 'office' && order.state === 'replied' && <ReviewForm order={order} />}
          <SectionTitle>问题（{order.items}）</SectionTitle>
          <OrderProblems order={order} isOffice={role === 'office'} />
          {order.replies.length > 0 && (
            <>
              <SectionTitle>整改报告（{order.replies.length}）</SectionTitle>
              <OrderReplies replies={order.replies} />
            </>
          )}
          <StepHistory steps={order.events} labels={eventLabels} />
          {task && <DeadlineDialog order={order} task={task} onClose={() => setTask(null)} />}
        </>
      )}
    </Drawer>
  )
}

function Facts({ order }: { order: RectificationDetail }) {
  const { words, tone } = stateOf(order)
  const asked = [order.asksReport && '书面整改报告', order.asksPlan && '年度政策解读计划'].filter(Boolean)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      '状态',
      <StateTag key="state" tone={tone}>
        {words}
      </StateTag>,
    ],
    ['期限', `${order.dueOn} 下班前`],
    ['报送', reportedWords(order)],
    ['整改', fixedWords(order)],
    ['要求', order.measures],
    ['须报送', asked.join('、') || '不要求书面报告'],
    ['下发', `${order.issuedOn}，${order.issuedBy}（${order.periodLabel}）`],
  ]
  return <FactList facts={facts} />
}
