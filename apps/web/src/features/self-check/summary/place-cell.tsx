import type { Standing } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { describeDistance } from './describe-distance.ts'
import { Change } from './score-change.tsx'
import { ScoreDots } from './score-dots.tsx'
import styles from './summary-strip.module.css'

/** The place inside the group, and how far the others are. */
export function PlaceCell({ standing }: { standing: Standing }) {
  const { unit, place, of, previous } = standing
  return (
    <div className={`${styles.cell} ${styles.place}`}>
      <div className={styles.placeHead}>
        <h2 className={styles.label}>{unit.group}排名</h2>
        <p className={styles.figure}>
          <Link to="/rankings" search={(search) => ({ ...search, group: unit.group })} className={styles.plain}>
            {place ?? '—'}
            <span className={styles.unit}> / {of}</span>
          </Link>
        </p>
      </div>
      <ScoreDots standing={standing} />
      <p className={`${styles.caption} ${styles.spread}`}>
        <span>
          {previous?.place != null && place !== null ? (
            <>
              上期 {previous.place} <Change by={previous.place - place} text={String} same="名次不变" />
            </>
          ) : (
            '没有上期名次'
          )}
        </span>
        <span>{describeDistance(standing)}</span>
      </p>
    </div>
  )
}
