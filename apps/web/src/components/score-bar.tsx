import styles from './score-bar.module.css'

interface ScoreCell {
  id: string
  label: string
  /** Full points as they weigh in the score. */
  full: number
  /** null = not applicable or vetoed away. */
  earned: number | null
  isApplicable: boolean
  /** Full points before rescaling: how wide the cell is drawn, the same in every row. */
  weight: number
}

interface ScoreBarProps {
  cells: readonly ScoreCell[]
  bonus?: number
  /** Words inside the cells, for the one sample bar that explains the others. */
  isLegend?: boolean
}

/** 得分条: six cells of fixed width, each filled by what was earned, so that losses compare downward. */
export function ScoreBar({ cells, bonus = 0, isLegend = false }: ScoreBarProps) {
  const scored = cells.filter((cell) => cell.weight > 0)
  return (
    <span className={`${styles.row} ${isLegend ? styles.legend : ''}`}>
      <span className={styles.bar} role="img" aria-label={scored.map(describe).join('，')}>
        {scored.map((cell) => (
          <span
            key={cell.id}
            className={cell.isApplicable ? styles.cell : `${styles.cell} ${styles.idle}`}
            style={{ flexGrow: cell.weight }}
            title={describe(cell)}
          >
            {cell.isApplicable && <span className={styles.earned} style={{ width: `${shareOf(cell) * 100}%` }} />}
            {isLegend && <span className={styles.word}>{cell.label}</span>}
          </span>
        ))}
      </span>
      {bonus > 0 && <span className={styles.bonus}>+{bonus}</span>}
    </span>
  )
}

function shareOf({ full, earned }: ScoreCell): number {
  return full > 0 && earned !== null ? Math.min(1, Math.max(0, earned / full)) : 0
}

function describe({ label, full, earned, isApplicable }: ScoreCell): string {
  if (!isApplicable) return `${label} 不适用`
  return earned === null ? `${label} —` : `${label} ${earned.toFixed(2)}/${full.toFixed(2)}`
}
