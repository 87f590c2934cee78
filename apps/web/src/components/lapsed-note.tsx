import { Link } from '@tanstack/react-router'
import styles from './lapsed-note.module.css'

type Props = { scheme: { id: string; version: number; lapsed: { until: string; values: number } | null } }

/** 确认已过期: the period is scored by values past the day they were confirmed until. */
export function LapsedNote({ scheme: { id, version, lapsed } }: Props) {
  if (!lapsed) return null
  return (
    <p className={styles.note}>
      ! 本期所用的考核方案{' '}
      <Link to="/schemes/$id" params={{ id }}>
        v{version}
      </Link>{' '}
      有 {lapsed.values} 个取值已过确认有效期（{lapsed.until}），待区政府办核实。
    </p>
  )
}
