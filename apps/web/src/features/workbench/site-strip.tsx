import { ExclamationCircleFilled } from '@ant-design/icons'
import type { Workbench } from '@mingkao/contract'
import { HrefLink } from '../../components/href-link.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { columnsOf } from './rows-behind.ts'
import styles from './site-strip.module.css'

/** 全站单项否决计数: x/5, y/10, z/5 with the units behind them; at its limit the portal itself fails. */
export function SiteStrip({ workbench }: { workbench: Workbench }) {
  const { site, period } = workbench
  return (
    <section className={styles.site} aria-label="全站单项否决计数">
      {site.map(({ id, label, count, limit, units }) => {
        const isReached = count >= limit
        return (
          <div key={id} className={isReached ? styles.reached : styles.counter}>
            <HrefLink href={columnsOf(period, { state: 'overdue', site: id })} className={styles.counterHead}>
              <span className={styles.counterLabel}>{label}</span>
              {isReached && <ExclamationCircleFilled aria-hidden className={styles.sign} />}
              <strong>
                {count} / {limit}
              </strong>
              {isReached && <StateTag tone="red">已触线</StateTag>}
            </HrefLink>
            <p className={styles.units}>
              {units.length === 0 && '没有'}
              {units.map(({ code, name, columns }) => (
                <HrefLink key={code} href={columnsOf(period, { state: 'overdue', site: id, unit: code })}>
                  {name} {columns}
                </HrefLink>
              ))}
            </p>
          </div>
        )
      })}
    </section>
  )
}
