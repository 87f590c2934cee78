import type { Standing } from '@mingkao/contract'
import { describeQuota } from './describe-quota.ts'
import { QuotaSign } from './quota-sign.tsx'
import styles from './summary-strip.module.css'

/** 月度达标: in words, with its sign, and which months fall short. */
export function QuotaCell({ standing }: { standing: Standing }) {
  const { state, word, sentence } = describeQuota(standing)
  return (
    <div className={`${styles.cell} ${styles.quota} ${styles[state]}`}>
      <h2 className={styles.label}>月度达标</h2>
      <p className={styles.figure}>
        <span className={styles.sign} aria-hidden>
          <QuotaSign state={state} />
        </span>
        {word}
      </p>
      <p className={styles.caption}>{sentence}</p>
    </div>
  )
}
