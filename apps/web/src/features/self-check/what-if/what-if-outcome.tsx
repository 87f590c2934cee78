import type { Standing } from '@mingkao/contract'
import { formatScore } from '../../../lib/formats.ts'
import { describeQuota } from '../summary/describe-quota.ts'
import { QuotaSign } from '../summary/quota-sign.tsx'
import { Change } from '../summary/score-change.tsx'
import { monthsAfter } from './months-after.ts'
import type { Trial } from './try-out.ts'
import styles from './what-if.module.css'

/** 82.50 → 88.54, the change, the place, whether every month is met. */
export function WhatIfOutcome({ standing, now, trial }: { standing: Standing; now: Trial; trial: Trial }) {
  if (!now.isPossible) return <p className={styles.impossible}>{now.message}</p>
  if (!trial.isPossible) return <p className={styles.impossible}>{trial.message}</p>
  const quota = describeQuota({ yearMonths: monthsAfter(standing, trial) })
  const change = now.score === null || trial.score === null ? null : trial.score - now.score
  return (
    <dl className={styles.outcome} aria-live="polite">
      <div>
        <dt>试算得分</dt>
        <dd>
          <span className={styles.from}>{formatScore(now.score)} → </span>
          <strong className={styles.score} data-testid="what-if-score">
            {formatScore(trial.score)}
          </strong>
        </dd>
      </div>
      <div>
        <dt>变化</dt>
        <dd className={styles.change}>
          {change === null ? '—' : <Change by={change} text={(by) => by.toFixed(2)} same="不变" />}
        </dd>
      </div>
      <div>
        <dt>组内排名</dt>
        <dd className={styles.change}>
          <span data-testid="what-if-place">{trial.place ?? '—'}</span>
          {now.place !== null && trial.place !== null && now.place !== trial.place && (
            <span className={styles.small}>
              {' '}
              <Change by={now.place - trial.place} text={String} same="" />
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>月度达标</dt>
        <dd className={styles[quota.state]}>
          <QuotaSign state={quota.state} /> {quota.word}
        </dd>
      </div>
    </dl>
  )
}
