import { useSuspenseQuery } from '@tanstack/react-query'
import { orpc } from '../../lib/api-client.ts'
import styles from './demo-bar.module.css'

/** 演示数据 · 2021-10-11 · 方案分值待确认: only what is true of this installation; nothing to say, no strip. */
export function DemoBar() {
  const { data: system } = useSuspenseQuery(orpc.system.info.queryOptions())
  const words = [
    ...(system.isDemo ? ['演示数据', system.today] : []),
    ...(system.areSchemePointsConfirmed ? [] : ['方案分值待确认']),
  ]
  if (words.length === 0) return null
  return (
    <aside className={styles.strip} aria-label="数据说明">
      <span className={styles.dot} aria-hidden />
      {words.join(' · ')}
    </aside>
  )
}
