import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { ColumnState } from './column-state.tsx'
import styles from './columns.module.css'

const sources: Readonly<Record<string, string>> = { publication: '按发布的信息', manual: '人工核查', patrol: '巡检' }

/** One column: who answers for it, its limit, how its last update is known. */
export function ColumnDrawer({
  code,
  period,
  onClose,
}: {
  code: string
  period?: string | undefined
  onClose: () => void
}) {
  const input = { code, ...(period !== undefined && { period }) }
  const query = useQuery(orpc.columns.get.queryOptions({ input }))
  const column = query.data
  return (
    <Drawer open onClose={onClose} size={420} title={column?.name ?? '栏目'} destroyOnHidden>
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={8} label="正在载入栏目" /> : null}
      {column && (
        <dl className={styles.facts}>
          <dt>路径</dt>
          <dd>{column.path}</dd>
          {column.state !== 'folder' && (
            <>
              <dt>状态</dt>
              <dd>
                <ColumnState column={column} />
              </dd>
              <dt>最近更新</dt>
              <dd>
                {column.lastUpdatedOn ?? '不详'}
                {column.lastUpdateSource && `（${sources[column.lastUpdateSource] ?? column.lastUpdateSource}）`}
              </dd>
              <dt>更新期限</dt>
              <dd>
                {column.category}，{column.limitLabel ?? '无期限'}
              </dd>
              <dt>超期起始</dt>
              <dd>{column.staleSince ?? '未超期'}</dd>
              <dt>责任单位</dt>
              <dd>{column.lead ? `${column.lead.name}，自 ${column.leadFrom ?? '不详'}` : '无责任单位'}</dd>
              <dt>协办单位</dt>
              <dd>{column.supporting.map(({ name }) => name).join('、') || '无'}</dd>
            </>
          )}
          <dt>网址</dt>
          <dd>
            {column.url ? (
              <a href={column.url} target="_blank" rel="noreferrer">
                {column.url}
              </a>
            ) : (
              '未填'
            )}
          </dd>
          {column.exemptReason && (
            <>
              <dt>不检查</dt>
              <dd>{column.exemptReason}</dd>
            </>
          )}
          {column.remark && (
            <>
              <dt>备注</dt>
              <dd>{column.remark}</dd>
            </>
          )}
          <dt>信息</dt>
          <dd>
            <Link to="/publications" search={{ column: column.code, all: true }}>
              查看本栏目的全部信息
            </Link>
          </dd>
        </dl>
      )}
    </Drawer>
  )
}
