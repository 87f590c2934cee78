import { Button } from 'antd'
import styles from './register.module.css'

export type SelectionAction = { key: string; label: string; isDangerous?: boolean; onClick: () => void }

type Props = {
  count: number
  /** 件 */
  measure: string
  actions: readonly SelectionAction[]
  onClear: () => void
}

/** What can be done to the rows that are chosen; nothing while none is. */
export function SelectionBar({ count, measure, actions, onClear }: Props) {
  if (count === 0) return null
  return (
    <div className={styles.chosen} role="region" aria-label="对所选的处理">
      <span aria-live="polite">
        已选 {count} {measure}
      </span>
      {actions.map(({ key, label, isDangerous = false, onClick }) => (
        <Button key={key} danger={isDangerous} onClick={onClick}>
          {label}
        </Button>
      ))}
      <Button type="text" onClick={onClear}>
        取消选择
      </Button>
    </div>
  )
}
