import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { ErrorState } from '../../components/error-state.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { FoundItems } from './found-items.tsx'
import { PastVisits } from './past-visits.tsx'
import styles from './visit.module.css'
import { VisitFacts } from './visit-facts.tsx'

type Props = { id: string; isOffice: boolean; onOpen: (visit: string) => void; onClose: () => void }

/** 佐证: one visit whole: when, where, what was on the page; and the column's visits before it. */
export function VisitDrawer({ id, isOffice, onOpen, onClose }: Props) {
  const query = useQuery(orpc.patrol.visit.queryOptions({ input: { id } }))
  const visit = query.data
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={visit?.column.path ?? '巡检访问'}
      destroyOnHidden
      extra={
        visit &&
        isOffice && (
          <Link to="/patrol/setting" search={{ column: visit.column.code }}>
            <Button tabIndex={-1}>巡检设置</Button>
          </Link>
        )
      }
    >
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={10} label="正在载入这次访问" /> : null}
      {visit && (
        <>
          <VisitFacts visit={visit} />
          {visit.items.length > 0 && (
            <>
              <h2 className={styles.section}>页面上的条目（{visit.items.length}）</h2>
              <FoundItems items={visit.items} newestOn={visit.newestOn} caption="这次访问读到的条目" />
            </>
          )}
          {visit.excerpt && (
            <>
              <h2 className={styles.section}>页面文字摘录</h2>
              <ScrollBox className={styles.excerpt}>{visit.excerpt}</ScrollBox>
            </>
          )}
          <h2 className={styles.section}>历次访问</h2>
          <PastVisits code={visit.column.code} current={visit.id} onOpen={onOpen} />
        </>
      )}
    </Drawer>
  )
}
