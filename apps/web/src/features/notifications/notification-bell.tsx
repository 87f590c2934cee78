import { BellOutlined } from '@ant-design/icons'
import type { Role } from '@mingkao/contract'
import { Suspense, lazy, useState } from 'react'
import { useMe } from '../../lib/current-user.ts'
import styles from './notification-bell.module.css'
import { useUnread } from './use-notifications.ts'

const NotificationDrawer = lazy(() =>
  import('./notification-drawer.tsx').then((module) => ({ default: module.NotificationDrawer })),
)

/** Who is told anything. */
const TOLD: ReadonlySet<Role> = new Set(['staff', 'office'])
const MOST = 99

/** 提醒: the bell in the bar with the number of unread ones; it opens the newest. */
export function NotificationBell() {
  return TOLD.has(useMe().role) ? <Bell /> : null
}

function Bell() {
  const unread = useUnread()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.bell}
        aria-label={unread === 0 ? '提醒' : `提醒，${unread} 条未读`}
        onClick={() => setOpen(true)}
      >
        <BellOutlined aria-hidden />
        {unread > 0 && (
          <span className={styles.badge} aria-hidden>
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        )}
      </button>
      <Suspense>{isOpen && <NotificationDrawer onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
