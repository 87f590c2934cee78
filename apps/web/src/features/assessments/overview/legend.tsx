import { ScoreBar } from '../../../components/score-bar.tsx'
import { formatPlain } from '../../../lib/formats.ts'
import { useIsPhone } from '../../../lib/use-is-phone.ts'
import type { ScoreWeights } from '../rankings/score-weights.ts'
import styles from './legend.module.css'

/** Where the cell is too narrow for the indicator's whole name. */
const shortLabels: Readonly<Record<string, string>> = { 'volume-rank': '数量排名' }
const phoneLabels: Readonly<Record<string, string>> = {
  'monthly-quota': '网站发布',
  'volume-rank': '排名',
  'column-freshness': '栏目',
  'new-media': '新媒体',
  interpretation: '解读',
  disclosure: '公开',
}

/** 图例: one labelled sample bar explains all the others; beside it the shades of the months. */
export function Legend({ weights, quota }: { weights: ScoreWeights; quota: string }) {
  const isPhone = useIsPhone()
  const cells = weights.map(({ id, label, weight }) => ({
    id,
    label: isPhone ? (phoneLabels[id] ?? label) : `${shortLabels[id] ?? label} ${formatPlain(weight)}`,
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
