import { DownloadOutlined } from '@ant-design/icons'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { InspectionRoundDetail } from '@mingkao/contract'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { NoSuchRow } from '../../../components/no-such-row.tsx'
import { LightTable } from '../../../components/light-table.tsx'
import { ProgressFigures } from '../../../components/progress-figures.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatDay, formatMoment } from '../../../lib/formats.ts'
import { readRowId } from '../../../lib/read-row-id.ts'
import styles from '../checklists.module.css'
import { useChecklistWrite } from '../use-checklist-write.tsx'
import { ContradictionsCard } from './contradictions-card.tsx'
import { MatrixCard } from './matrix-card.tsx'
import { unitColumns } from './unit-columns.tsx'

/** One round: who is done, what contradicts the data, and item by item how the units answered. */
export function InspectionRoundPage() {
  const params = useParams({ from: '/signed-in/checklists/rounds/$id' })
  const id = readRowId(params.id)
  const query = useQuery(orpc.checklists.round.queryOptions({ input: id === null ? skipToken : { id } }))
  const round = query.data
  if (id === null) return <NoSuchRow name="这一轮自查" list="逐条自查" />
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!round) return <TextSkeleton lines={12} label="正在载入这一轮自查" />
  const end = round.state === 'open' ? '' : `；${round.closedAt === null ? '' : formatMoment(round.closedAt)}已结束`
  return (
    <>
      <PageHeader
        title={round.checklist.name}
        scope={`${round.periodLabel}逐条自查，${formatDay(round.dueOn)}前提交${end}`}
        actions={<RoundActions round={round} />}
      />
      <div className={styles.stack}>
        <Card flush>
          <Figures round={round} />
        </Card>
        <ContradictionsCard contradictions={round.contradictions} />
        <Card title="各单位完成情况" flush>
          <LightTable
            id="self-inspection-units"
            caption="各单位填报进度"
            columns={unitColumns}
            rows={round.sheets}
            rowKey={(row) => String(row.id)}
            exportName={`${round.checklist.name}完成情况`}
          />
        </Card>
        <MatrixCard round={round} />
      </div>
    </>
  )
}

function Figures({ round: { units, submitted, returned, untouched, late } }: { round: InspectionRoundDetail }) {
  return (
    <ProgressFigures done={submitted} of={units} label="已提交单位的比例">
      <span>
        已提交{' '}
        <strong>
          {submitted} / {units}
        </strong>
      </span>
      <span>
        未开始 <strong>{untouched}</strong>
      </span>
      <span>
        已退回 <strong>{returned}</strong>
      </span>
      <span>
        逾期 <strong>{late}</strong>
      </span>
    </ProgressFigures>
  )
}

function RoundActions({ round }: { round: InspectionRoundDetail }) {
  const { id, version, state, units, submitted } = round
  const { modal } = App.useApp()
  const isOffice = useMe().role === 'office'
  const left = units - submitted
  const remind = useChecklistWrite(() => client.checklists.remind({ id }), {
    done: (told) => `已提醒 ${told.units} 个单位`,
  })
  const close = useChecklistWrite(() => client.checklists.closeRound({ id, version }), { done: '本轮自查已结束' })
  const askToClose = () =>
    void modal.confirm({
      title: '结束本轮自查',
      content: `${left > 0 ? `还有 ${left} 个单位没有提交，结束后不能再填报。` : '各单位都已提交。'}已提交的内容保持不变。`,
      okText: '结束本轮',
      cancelText: '取消',
      onOk: () => close.mutate(undefined),
    })
  return (
    <>
      <Button icon={<DownloadOutlined />} href={`/api/self-inspection-rounds/${id}/overview.xlsx`} download>
        汇总表（Excel）
      </Button>
      {isOffice && state === 'open' && (
        <>
          <Button onClick={askToClose} loading={close.isPending}>
            结束本轮
          </Button>
          <Button
            type="primary"
            disabled={left === 0}
            loading={remind.isPending}
            onClick={() => remind.mutate(undefined)}
          >
            催报 {left} 个单位
          </Button>
        </>
      )}
    </>
  )
}
