import { MenuOutlined, MoreOutlined, SearchOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Suspense, lazy, useState } from 'react'
import { NotificationBell } from '../../features/notifications/notification-bell.tsx'
import type { NavigationEntry } from './navigation.tsx'
import styles from './phone-navigation.module.css'
import { PRODUCT_NAME, ProductMark } from './product-name.tsx'
import { UserMenu } from './user-menu.tsx'

const NavigationDrawer = lazy(() =>
  import('./navigation-drawer.tsx').then((module) => ({ default: module.NavigationDrawer })),
)
const TABS = 4

interface PhoneNavigationProps {
  entries: readonly NavigationEntry[]
}

/** Title bar of a phone: menu, name, search, user. */
export function PhoneBar({ entries, onSearch }: PhoneNavigationProps & { onSearch: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.icon} aria-label="打开导航" onClick={() => setOpen(true)}>
        <MenuOutlined />
      </button>
      <Link to="/" className={styles.name}>
        <ProductMark size={20} />
        {PRODUCT_NAME}
      </Link>
      <button type="button" className={styles.icon} aria-label="查找" onClick={onSearch}>
        <SearchOutlined />
      </button>
      <NotificationBell />
      <UserMenu isCompact />
      <Suspense>{isOpen && <NavigationDrawer entries={entries} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  )
}

/** The first pages within the thumb's reach; the rest behind 更多. */
export function PhoneTabs({ entries }: PhoneNavigationProps) {
  const [isOpen, setOpen] = useState(false)
  if (entries.length < 2) return null
  return (
    <nav className={styles.tabs} aria-label="快捷导航">
      {entries.slice(0, TABS).map((entry) => (
        <Link key={entry.to} to={entry.to} className={styles.tab} activeProps={{ className: styles.active }}>
          <span className={styles.tabIcon}>{entry.icon}</span>
          {entry.shortLabel}
        </Link>
      ))}
      {entries.length > TABS && (
        <button type="button" className={styles.tab} onClick={() => setOpen(true)}>
          <span className={styles.tabIcon}>
            <MoreOutlined />
          </span>
          更多
        </button>
      )}
      <Suspense>{isOpen && <NavigationDrawer entries={entries} onClose={() => setOpen(false)} />}</Suspense>
    </nav>
  )
}
