import { ExclamationCircleFilled } from '@ant-design/icons'
import { StateTag } from '../../components/state-tag.tsx'
import styles from './columns.module.css'

type Counter = { id: string; label: string; count: number; limit: number; units: { code: string; name: string }[] }

/** 全站单项否决计数: the portal itself fails when one of these is reached; it stands above everything else. */
export function SiteCounters({ counters }: { counters: readonly Counter[] }) {
  const isReached = counters.some(({ count, limit }) => count >= limit)
  const units = [
    ...new Map(counters.flatMap((counter) => counter.units).map((unit) => [unit.code, unit.name])).values(),
  ]
  return (
    <section className={`${styles.site} ${isReached ? styles.reached : ''}`} aria-label="全站单项否决计数">
      <span>
        {isReached && <ExclamationCircleFilled aria-hidden className={styles.red} />}
        <strong>全站单项否决计数</strong>
      </span>
      {counters.map(({ id, label, count, limit }) => (
        <span key={id} className={count >= limit ? styles.hit : undefined}>
          {label}
          <strong>
            {count} / {limit}
          </strong>
          {count >= limit && <StateTag tone="red">已触线</StateTag>}
        </span>
      ))}
      <span className={styles.units}>{units.length > 0 ? `涉及 ${units.join('、')}` : '没有超期栏目'}</span>
    </section>
  )
}
