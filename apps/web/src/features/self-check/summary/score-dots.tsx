import type { Standing } from '@mingkao/contract'
import { formatScore } from '../../../lib/formats.ts'
import styles from './score-dots.module.css'
import { scoreAxis } from './score-axis.ts'

/** Half of both labels side by side, and a little air. */
const APART = '32px'

/** Every unit of the group as a dot on one axis, so that a place has a distance. */
export function ScoreDots({ standing }: { standing: Pick<Standing, 'unit' | 'groupScores'> }) {
  const { unit, groupScores } = standing
  const scored = groupScores.flatMap(({ unit: { code, name }, score, place }) =>
    score === null ? [] : [{ code, name, score, place }],
  )
  if (scored.length < 2) return null
  const axis = scoreAxis(scored.map(({ score }) => score))
  const own = scored.find(({ code }) => code === unit.code)
  const full = `${axis.at(100)}%`
  const ownAt = own && `${axis.at(own.score)}%`
  const words = scored.map(({ name, score, place }) => `第${place ?? '—'}名${name} ${formatScore(score)}分`)
  return (
    <div className={styles.axis} role="img" aria-label={`同组得分：${words.join('，')}`}>
      {scored.map(({ code, name, score }) => (
        <span
          key={code}
          className={code === unit.code ? styles.own : styles.dot}
          style={{ left: `${axis.at(score)}%` }}
          title={`${name} ${formatScore(score)}`}
        />
      ))}
      {own && (
        <span
          className={styles.ownLabel}
          style={{ left: own.score <= 100 ? `min(${ownAt}, calc(${full} - ${APART}))` : ownAt }}
        >
          本单位
        </span>
      )}
      <span
        className={styles.end}
        style={{ left: own && own.score > 100 ? `min(${full}, calc(${ownAt} - ${APART}))` : full }}
      >
        100
      </span>
    </div>
  )
}
