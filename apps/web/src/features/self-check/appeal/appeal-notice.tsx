import { useMe } from '../../../lib/current-user.ts'
import styles from './appeal.module.css'
import { useAppealWindow } from './use-appeal-window.ts'

/** 申诉期 while it lasts, for the unit's own staff: until when, and how. */
export function AppealNotice({ code, hasAny }: { code: string; hasAny: boolean }) {
  const window = useAppealWindow(code)
  const { unit } = useMe()
  if (!hasAny || !window?.isOpen || unit?.code !== code) return null
  return <p className={styles.notice}>初稿已出。{window.message}与事实不符的扣分，点开后可以申诉。</p>
}
