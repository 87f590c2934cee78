import type { Deadline } from './column-deadline.ts'
import styles from './registers.module.css'

/** 期限条 with its words; what can't be measured has words only. */
export function DeadlineBar({ deadline: { words, tone, used } }: { deadline: Deadline }) {
  return (
    <span className={styles.deadline}>
      {used !== null && (
        <span className={styles.track} aria-hidden>
          <span className={styles[tone]} style={{ width: `${Math.max(used, 0.04) * 100}%` }} />
        </span>
      )}
      <span className={tone === 'red' ? styles.late : tone === 'amber' ? styles.near : styles.ordinaryWords}>
        {tone === 'red' || tone === 'amber' ? '! ' : ''}
        {words}
      </span>
    </span>
  )
}
