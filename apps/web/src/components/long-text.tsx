import styles from './long-text.module.css'

type Props = {
  children: string
  width?: number
  /** 2: a sentence, which is hard to tell from others by its beginning. */
  lines?: 1 | 2
}

/** A long text in a list: cut at the column's end, or at the end of its second line; whole on hover. */
export function LongText({ children, width = 420, lines = 1 }: Props) {
  return (
    <span className={lines === 1 ? styles.long : styles.sentence} style={{ maxWidth: width }} title={children}>
      {children}
    </span>
  )
}
