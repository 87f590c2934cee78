import { SearchOutlined } from '@ant-design/icons'
import { NotificationBell } from '../../features/notifications/notification-bell.tsx'
import { useMe } from '../../lib/current-user.ts'
import { PeriodPicker } from './period-picker.tsx'
import styles from './top-bar.module.css'
import { UserMenu } from './user-menu.tsx'

const SEARCH_KEYS = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'

/** Period at the left; search and user at the right. On a phone only the period stays here. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const isBare = useMe().role === 'operator'
  return (
    <div className={isBare ? `${styles.bar} ${styles.bare}` : styles.bar}>
      <PeriodPicker />
      <div className={styles.right}>
        <button type="button" className={styles.search} onClick={onSearch}>
          <SearchOutlined />
          <span className={styles.hint}>查找单位、栏目、账号、操作</span>
          <kbd className={styles.keys}>{SEARCH_KEYS}</kbd>
        </button>
        <NotificationBell />
        <UserMenu />
      </div>
    </div>
  )
}
