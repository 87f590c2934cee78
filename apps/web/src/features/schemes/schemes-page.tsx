import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { SchemeTimeline } from './scheme-timeline.tsx'
import { UploadScheme } from './upload-scheme.tsx'
import { useDraftScheme } from './use-draft-scheme.ts'
import { VersionsTable } from './versions-table.tsx'

/** 考核方案: every version in the order of time; which one scores a period is decided by its check day. */
export function SchemesPage() {
  const isOffice = useMe().role === 'office'
  const list = useQuery(orpc.schemes.list.queryOptions())
  const draft = useDraftScheme(() => client.schemes.draft({}))
  const rows = list.data
  const hasPublished = rows?.some(({ state }) => state !== 'draft') ?? false
  return (
    <>
      <PageHeader
        title="考核方案"
        scope="每期按检查当日施行的版本计分；已发布的版本不再改动"
        actions={
          isOffice && (
            <>
              <UploadScheme />
              <Button
                type="primary"
                icon={<PlusOutlined />}
                disabled={!hasPublished}
                loading={draft.isPending}
                onClick={() => draft.mutate()}
              >
                由上一版新建草稿
              </Button>
            </>
          )
        }
      />
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <Card>
          <TextSkeleton lines={8} label="正在载入考核方案" />
        </Card>
      )}
      {rows?.length === 0 && (
        <EmptyState title="还没有考核方案" hint="完成初始设置时启用随附的方案，或上传方案文件后发布。" />
      )}
      {rows && rows.length > 0 && (
        <>
          <SchemeTimeline rows={rows} />
          <VersionsTable rows={rows} />
        </>
      )}
    </>
  )
}
