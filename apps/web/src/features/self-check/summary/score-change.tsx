import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons'
import styles from './score-change.module.css'

interface ChangeProps {
  /** Positive is better. */
  by: number
  text: (by: number) => string
  same: string
}

const NOTHING = 0.005

/** ▲ 2.50 or ▼ 1.25, said in words to those who do not see the sign. */
export function Change({ by, text, same }: ChangeProps) {
  if (Math.abs(by) < NOTHING) return <span className={styles.same}>{same}</span>
  const better = by > 0
  return (
    <span className={better ? styles.better : styles.worse}>
      {better ? <CaretUpFilled aria-hidden /> : <CaretDownFilled aria-hidden />}
      <span className="visually-hidden">{better ? '上升' : '下降'}</span>
      {text(Math.abs(by))}
    </span>
  )
}
