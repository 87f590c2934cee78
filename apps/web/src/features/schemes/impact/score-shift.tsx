import styles from './impact.module.css'

type Props = { from: number | null; to: number | null; range: { from: number; to: number } }

/** Before and after on one axis: a hollow dot, a filled one, and the way between. The figures stand beside it. */
export function ScoreShift({ from, to, range }: Props) {
  if (from === null || to === null) return null
  const at = (score: number) => `${((score - range.from) / Math.max(1, range.to - range.from)) * 100}%`
  const tone = to < from ? styles.down : to > from ? styles.up : styles.same
  return (
    <span className={`${styles.track} ${tone}`} aria-hidden>
      <span
        className={styles.way}
        style={{ left: at(Math.min(from, to)), right: `calc(100% - ${at(Math.max(from, to))})` }}
      />
      <span className={styles.old} style={{ left: at(from) }} />
      <span className={styles.new} style={{ left: at(to) }} />
    </span>
  )
}
