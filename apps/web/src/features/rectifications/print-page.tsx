import { PrinterOutlined } from '@ant-design/icons'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintSheet } from '../../components/print-sheet.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/formats.ts'
import styles from './rectifications.module.css'

/** 打印整改通知: the same words as the document. */
export function PrintPage() {
  const { order: id } = useSearch({ from: '/signed-in/rectifications/print' })
  const query = useQuery(orpc.rectifications.get.queryOptions({ input: id === undefined ? skipToken : { id } }))
  const order = query.data
  return (
    <>
      <PageHeader
        title="打印整改通知"
        scope={
          <Link to="/rectifications" search={id === undefined ? {} : { order: id }}>
            返回整改
          </Link>
        }
        actions={
          <Button type="primary" icon={<PrinterOutlined />} disabled={!order} onClick={() => window.print()}>
            打印
          </Button>
        }
      />
      {id === undefined && <EmptyState title="没有选定整改通知" hint="请从“整改”里打开一件，再点打印。" />}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {id !== undefined && query.isPending && <TextSkeleton lines={12} label="正在载入整改通知" />}
      {order && (
        <PrintSheet title={order.title} note={`${order.unit.name}：`}>
          <div className={styles.paper}>
            <p>经检查，你单位在{order.periodLabel}考核中存在以下问题：</p>
            <ol>
              {order.problems.map(({ id: item, indicatorLabel, sentence }) => (
                <li key={item}>
                  {indicatorLabel}：{sentence}。
                </li>
              ))}
            </ol>
            <p>{order.measures}</p>
            <p>
              请于{formatDay(order.dueOn)}下班前完成整改
              {order.asksReport && '，并报送书面整改报告'}
              {order.asksPlan && '（须附年度政策解读计划）'}。
            </p>
            <p className={styles.sign}>{formatDay(order.issuedOn)}</p>
          </div>
        </PrintSheet>
      )}
    </>
  )
}
