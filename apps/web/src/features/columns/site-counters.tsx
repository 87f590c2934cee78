import { ExclamationCircleFilled } from '@ant-design/icons'
import type { SiteCounter } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { StateTag } from '../../components/state-tag.tsx'
import styles from './site-counters.module.css'

/** Named in the strip, those with most columns first; the rest are counted. */
const mostUnits = 4

/** 全站单项否决计数: the portal itself fails when one of these is reached; it stands above everything else. */
export function SiteCounters({ counters }: { counters: readonly SiteCounter[] }) {
  const isReached = counters.some(({ count, limit }) => count >= limit)
  const units = unitsBehind(counters)
  return (
    <section className={`${styles.site} ${isReached ? styles.reached : ''}`} aria-label="全站单项否决计数">
      <span>
        {isReached && <ExclamationCircleFilled aria-hidden className={styles.red} />}
        <strong>全站单项否决计数</strong>
      </span>
      {counters.map(({ id, label, count, limit }) => (
        <Link
          key={id}
          from="/columns"
          search={(before) => ({ ...before, site: id, state: undefined, unit: undefined })}
          className={count >= limit ? styles.hit : undefined}
          title={`看计入的 ${count} 个栏目`}
        >
          {label}
          <strong>
            {count} / {limit}
          </strong>
          {count >= limit ? (
            <StateTag tone="red">已触线</StateTag>
          ) : (
            <span className={styles.meter} aria-hidden>
              <span style={{ width: `${(count / limit) * 100}%` }} />
            </span>
          )}
        </Link>
      ))}
      <span className={styles.units}>
        {units.length > 0 ? '涉及' : '没有超期栏目'}
        {units.slice(0, mostUnits).map(({ code, name, columns }) => (
          <Link
            key={code}
            from="/columns"
            search={(before) => ({ ...before, state: 'overdue', unit: code, site: undefined })}
          >
            {name} {columns}
          </Link>
        ))}
        {units.length > mostUnits && `等 ${units.length} 家`}
      </span>
    </section>
  )
}

/** Each unit once, with the columns it has in any counter. */
function unitsBehind(counters: readonly SiteCounter[]) {
  const behind = new Map<string, { code: string; name: string; codes: Set<string> }>()
  for (const { columns } of counters) {
    for (const { code, unit } of columns) {
      if (!unit) continue
      const known = behind.get(unit.code) ?? { ...unit, codes: new Set<string>() }
      known.codes.add(code)
      behind.set(unit.code, known)
    }
  }
  return [...behind.values()]
    .map(({ code, name, codes }) => ({ code, name, columns: codes.size }))
    .toSorted((a, b) => b.columns - a.columns)
}
