import styles from './place-change.module.css'

/** 名次变化 against the period before: ▲ better, ▼ worse, – unchanged, — unknown. */
export function PlaceChange({
  from,
  to,
  inWords = false,
}: {
  from: number | null
  to: number | null
  inWords?: boolean
}) {
  if (from === null || to === null) return <Same sign="—" words="无上期名次" shown={false} />
  const change = from - to
  if (change === 0) return <Same sign="–" words="名次不变" shown={inWords} />
  const better = change > 0
  return (
    <span className={better ? styles.better : styles.worse}>
      <span aria-hidden className={styles.sign}>
        {better ? '▲' : '▼'}
      </span>
      <span className="visually-hidden">{better ? '上升' : '下降'}</span>
      {Math.abs(change)}
      {inWords && ' 名'}
    </span>
  )
}

function Same({ sign, words, shown }: { sign: string; words: string; shown: boolean }) {
  if (shown) return <span className={styles.same}>{words}</span>
  return (
    <span className={styles.same} role="img" aria-label={words}>
      {sign}
    </span>
  )
}
