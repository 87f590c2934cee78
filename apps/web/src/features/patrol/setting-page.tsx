import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useColumnOptions } from '../../lib/column-options.ts'
import { useMe } from '../../lib/current-user.ts'
import styles from './patrol.module.css'
import { SettingEditor } from './setting-editor.tsx'

/** 巡检设置 of one column: where its list is and how it is read, tried out beside the page before it is kept. */
export function SettingPage() {
  const { column } = useSearch({ from: '/signed-in/patrol/setting' })
  const navigate = useNavigate({ from: '/patrol/setting' })
  const columns = useColumnOptions()
  return (
    <>
      <PageHeader
        title="巡检设置"
        scope={
          <>
            通常不用设置；列表读不出来时，在这里指明网址和选择器。
            <Link to="/patrol" className={styles.inText ?? ''}>
              返回栏目巡检
            </Link>
          </>
        }
        actions={
          <Select
            aria-label="栏目"
            placeholder="选择栏目"
            className={styles.columnChoice ?? ''}
            showSearch={{ optionFilterProp: 'words' }}
            options={columns}
            value={column ?? null}
            onChange={(code: string) => void navigate({ search: { column: code } })}
          />
        }
      />
      {column === undefined ? (
        <Card>
          <EmptyState title="请选择一个栏目" hint="在右上角选择，或从巡检结果里打开。" />
        </Card>
      ) : (
        <Setting key={column} code={column} />
      )}
    </>
  )
}

function Setting({ code }: { code: string }) {
  const isOffice = useMe().role === 'office'
  // What is being typed must not be replaced by what a refetch brings.
  const query = useQuery(orpc.patrol.setting.queryOptions({ input: { code }, refetchOnWindowFocus: false }))
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <TextSkeleton lines={8} label="正在载入巡检设置" />
  return <SettingEditor setting={query.data} isEditable={isOffice} />
}
