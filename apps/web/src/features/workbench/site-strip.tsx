import { ExclamationCircleFilled } from '@ant-design/icons'
import type { Workbench } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { StateTag } from '../../components/state-tag.tsx'
import { columnsOf } from './rows-behind.ts'
import styles from './workbench.module.css'

/** 全站单项否决计数: x/5, y/10, z/5 with the units behind them; at its limit the portal itself fails. */
export function SiteStrip({ workbench }: { workbench: Workbench }) {
  const { site, period } = workbench
  return (
    <section className={styles.site} aria-label="全站单项否决计数">
      {site.map(({ id, label, count, limit, units }) => {
        const isReached = count >= limit
        return (
          <div key={id} className={isReached ? styles.reached : styles.counter}>
            <Link {...columnsOf(period, { state: 'overdue' })} className={styles.counterHead}>
              <span className={styles.counterLabel}>{label}</span>
              {isReached && <ExclamationCircleFilled aria-hidden className={styles.sign} />}
              <strong>
                {count} / {limit}
              </strong>
              {isReached && <StateTag tone="red">已触线</StateTag>}
            </Link>
            <p className={styles.units}>
              {units.length === 0 && '没有'}
              {units.map(({ unit, count: own }) =>
                unit ? (
                  <Link key={unit.code} {...columnsOf(period, { state: 'overdue', unit: unit.code })}>
                    {unit.name} {own}
                  </Link>
                ) : (
                  <Link key="" {...columnsOf(period, { state: 'no-owner' })}>
                    无责任单位 {own}
                  </Link>
                ),
              )}
            </p>
          </div>
        )
      })}
    </section>
  )
}
