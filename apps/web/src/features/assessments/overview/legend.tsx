import { ScoreBar } from '../../../components/score-bar.tsx'
import type { ScoreWeights } from '../rankings/score-weights.ts'
import styles from './legend.module.css'

/** 图例: one labelled sample bar explains all the others; beside it the shades of the months. */
export function Legend({ weights, quota }: { weights: ScoreWeights; quota: number }) {
  const cells = weights.map(({ id, label, weight }) => ({
    id,
    label: `${label} ${Math.round(weight * 100) / 100}`,
    weight,
    full: weight,
    earned: weight,
    isApplicable: true,
  }))
  return (
    <div className={styles.legend}>
      <span className={styles.bar}>
        <span className={styles.word}>得分条</span>
        <ScoreBar cells={cells} isLegend />
      </span>
      <span className={styles.key}>
        <i className={styles.lost} /> 失分
      </span>
      <span className={styles.key}>
        <i className={styles.idle} /> 不适用
      </span>
      <span className={styles.months}>
        月度条数
        <span className={styles.key}>
          <i className={styles.short} /> 不足 {quota}
        </span>
        <span className={styles.key}>
          <i className={styles.scale} /> {quota} 起渐深
        </span>
      </span>
    </div>
  )
}
