import type { CircularFacts } from '@mingkao/contract'
import styles from './editor.module.css'

/** 更正对照: every place in which the new closing differs from what was issued. */
export function ChangesPanel({ correction }: { correction: NonNullable<CircularFacts['correction']> }) {
  const { title, documentNumber, changes } = correction
  return (
    <>
      <p className={styles.note}>
        与《{title}》（{documentNumber}）相比，
        {changes.length === 0 ? '没有变化，不需要更正。' : `${changes.length} 处不同：`}
      </p>
      <ul className={styles.changes}>
        {changes.map(({ place, before, after }) => (
          <li key={place}>
            <span className={styles.place}>{place}</span>
            <span>
              <del>{before}</del> → <ins>{after}</ins>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
