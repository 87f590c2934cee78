import type { Import } from '@mingkao/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { useMe } from '../../lib/current-user.ts'
import { formatMoment } from '../../lib/formats.ts'
import { ImportFailure } from './import-failure.tsx'
import { kindLabels } from './import-labels.ts'
import { ImportProgress } from './import-progress.tsx'
import { type ImportStep, ImportSteps } from './import-steps.tsx'
import { ImportReport } from './report/import-report.tsx'
import { UndoBatch } from './undo-batch.tsx'
import { useImport } from './use-import.ts'

/** One import, whatever has become of it: running, refused, a dry run's report, or a batch that can be undone. */
export function ImportPage() {
  const { id } = useParams({ from: '/signed-in/imports/$id' })
  const query = useImport(id)
  const isOffice = useMe().role === 'office'
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <PageSkeleton label="正在载入批次" />
  const batch = query.data
  return (
    <>
      <PageHeader
        title={titleOf(batch)}
        scope={`${batch.createdBy ?? '系统'}，${formatMoment(batch.createdAt)}`}
        actions={
          batch.mode === 'commit' && batch.state === 'done' && isOffice ? (
            <UndoBatch batch={batch} />
          ) : (
            <ImportSteps at={stepOf(batch)} />
          )
        }
      />
      <Body key={batch.id} batch={batch} />
    </>
  )
}

function Body({ batch }: { batch: Import }) {
  switch (batch.state) {
    case 'running':
      return <ImportProgress batch={batch} />
    case 'failed':
      return <ImportFailure batch={batch} />
    case 'cancelled':
      return (
        <Card>
          <EmptyState
            title="这次导入已取消"
            hint="没有写入任何数据。"
            action={
              <Link to="/imports/new" search={{ kind: batch.kind }}>
                <Button tabIndex={-1}>重新导入</Button>
              </Link>
            }
          />
        </Card>
      )
    case 'done':
    case 'undone':
      return <ImportReport batch={batch} />
  }
}

function titleOf({ mode, state, kind }: Import): string {
  if (mode === 'dry-run') return `导入${kindLabels[kind]}`
  return state === 'undone' ? `已撤销的批次：${kindLabels[kind]}` : `${kindLabels[kind]}导入批次`
}

function stepOf({ mode, state, mapping }: Import): ImportStep {
  if (mode === 'commit') return state === 'running' || state === 'failed' ? 'commit' : 'done'
  if (state === 'failed') return 'recognise'
  return mapping === null ? 'recognise' : 'dry-run'
}
