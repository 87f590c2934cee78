import type { AuditField } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { formatMoment } from '../../lib/formats.ts'
import styles from './audit.module.css'
import { roleLabel } from './role-label.ts'

/** One line of 操作日志 whole: who, when, why, in which request, and the row before and after. */
export function AuditDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const found = useQuery(orpc.audit.get.queryOptions({ input: { id } }))
  const entry = found.data
  return (
    <Drawer open onClose={onClose} size={560} title={entry?.actionLabel ?? '操作'} destroyOnHidden>
      {found.error ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <TextSkeleton lines={8} label="正在载入这条操作" /> : null}
      {entry && !found.error ? (
        <>
          <dl className={styles.facts}>
            <dt>操作人</dt>
            <dd>
              {entry.actor.name}（{roleLabel(entry.actor.role)}）
            </dd>
            <dt>时间</dt>
            <dd>{formatMoment(entry.at)}</dd>
            <dt>对象</dt>
            <dd>
              {entry.entityLabel}
              {entry.entityId !== null && (
                <>
                  {' '}
                  {entry.entityId}{' '}
                  <Link to="/audit" search={{ entity: entry.entity, entityId: entry.entityId }}>
                    看它的全部操作
                  </Link>
                </>
              )}
            </dd>
            <dt>单位</dt>
            <dd>{entry.unit?.name ?? '—'}</dd>
            <dt>原因</dt>
            <dd>{entry.reason ?? '—'}</dd>
            <dt>请求编号</dt>
            <dd className={styles.number}>
              {entry.requestId === null ? (
                '—'
              ) : (
                <Link to="/audit" search={{ request: entry.requestId }}>
                  {entry.requestId}
                </Link>
              )}
            </dd>
          </dl>
          <h2 className={styles.heading}>改动</h2>
          <Fields fields={entry.fields} />
        </>
      ) : null}
    </Drawer>
  )
}

function Fields({ fields }: { fields: readonly AuditField[] }) {
  if (fields.length === 0) return <p>这次操作没有改动内容。</p>
  return (
    <div className={styles.scroll}>
      <table className={styles.fields}>
        <caption>改前与改后，逐项对照</caption>
        <thead>
          <tr>
            <th scope="col">字段</th>
            <th scope="col">改前</th>
            <th scope="col">改后</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, label, before, after, isChanged }) => (
            <tr key={field} className={isChanged ? styles.changed : undefined}>
              <th scope="row">{label}</th>
              <td>{before === null ? '—' : isChanged ? <del>{before}</del> : before}</td>
              <td>{after === null ? '—' : isChanged ? <ins>{after}</ins> : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
