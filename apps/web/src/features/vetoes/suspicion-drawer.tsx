import type { VetoSuspicion } from '@mingkao/contract'
import { Notice, SectionTitle } from '../../components/register/fact-list.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Drawer, Pagination, Space } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { formatMoment, shanghaiTime } from '../../lib/formats.ts'
import { DismissDialog } from './dismiss-dialog.tsx'
import { SuspicionStateOf } from './veto-labels.tsx'
import { VetoForm } from './veto-form.tsx'
import styles from './vetoes.module.css'

/** One suspicion: the items behind it, and what a person makes of it. */
export function SuspicionDrawer({ suspicion, onClose }: { suspicion: VetoSuspicion; onClose: () => void }) {
  const { kind, unit, month, sentence, state, decision } = suspicion
  const navigate = useNavigate()
  const [act, setAct] = useState<'dismiss' | 'record' | null>(null)
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title={`${unit.name} ${month}`}
      destroyOnHidden
      extra={
        state === 'open' && (
          <Space>
            <Button onClick={() => setAct('dismiss')}>排除</Button>
            <Button danger onClick={() => setAct('record')}>
              认定为伪造日期…
            </Button>
          </Space>
        )
      }
    >
      <Notice>{sentence}。是否属于伪造发布日期由人判断，系统不作结论。</Notice>
      <p>
        <SuspicionStateOf state={state} />
        {decision && ` ${decision.by}，${formatMoment(decision.at)}：${decision.reason}`}
        {decision && state === 'open' && `（当时 ${decision.rows} 条，现又有新的）`}
      </p>
      {decision?.finding && (
        <p>
          <Link to="/veto-findings" search={{ open: decision.finding }}>
            查看单项否决事项
          </Link>
        </p>
      )}
      <SectionTitle>背后的信息</SectionTitle>
      <Rows kind={kind} unit={unit.code} month={month} />
      {act === 'dismiss' && <DismissDialog suspicion={suspicion} onClose={() => setAct(null)} />}
      {act === 'record' && (
        <VetoForm
          finding={null}
          suspicion={{ kind, unit: unit.code, month, note: sentence }}
          onClose={() => setAct(null)}
          onRecorded={(open) => void navigate({ to: '/veto-findings', search: { open } })}
        />
      )}
    </Drawer>
  )
}

const pageSize = 20

function Rows(of: { kind: VetoSuspicion['kind']; unit: string; month: string }) {
  const [page, setPage] = useState(1)
  const rows = useQuery({
    ...orpc.vetoes.suspicionRows.queryOptions({ input: { ...of, page, pageSize } }),
    placeholderData: keepPreviousData,
  })
  if (rows.error) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  if (!rows.data) return <TextSkeleton lines={6} label="正在载入信息" />
  return (
    <>
      <ul className={styles.rows}>
        {rows.data.rows.map(({ id, title, publishedAt, hasTime, arrivedAt }) => (
          <li key={id}>
            <Link to="/publications" search={{ open: id, all: true }}>
              {title}
            </Link>
            <span className={styles.quiet}>
              发布 {hasTime ? formatMoment(publishedAt) : shanghaiTime(publishedAt).day}，到达 {formatMoment(arrivedAt)}
            </span>
          </li>
        ))}
      </ul>
      <Pagination
        size="small"
        current={page}
        pageSize={pageSize}
        total={rows.data.total}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={setPage}
      />
    </>
  )
}
