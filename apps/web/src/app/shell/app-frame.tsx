import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useState } from 'react'
import { periodsQuery } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { onSessionLoss } from '../../lib/session-loss.ts'
import styles from './app-frame.module.css'
import { DemoBar } from './demo-bar.tsx'
import { entriesOf } from './navigation.tsx'
import { NavigationList } from './navigation-list.tsx'
import { PhoneBar, PhoneTabs } from './phone-navigation.tsx'
import { ProductName } from './product-name.tsx'
import { TopBar } from './top-bar.tsx'

const CommandPalette = lazy(() =>
  import('./command-palette.tsx').then((module) => ({ default: module.CommandPalette })),
)
const SignInAgain = lazy(() => import('./sign-in-again.tsx').then((module) => ({ default: module.SignInAgain })))

/** The frame around every page: demo strip, navigation by role, top bar, and what may open over the page. */
export function AppFrame() {
  const me = useMe()
  const periods = useQuery({ ...periodsQuery, enabled: me.role === 'office' })
  const entries = entriesOf(me, periods.data?.length !== 0)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const [isSessionLost, setSessionLost] = useState(false)
  const isPending = useRouterState({ select: (state) => state.status === 'pending' })
  const needsWidth = useRouterState({ select: ({ location }) => location.pathname.startsWith('/columns') })
  useEffect(() => onSessionLoss(() => setSessionLost(true)), [])
  useEffect(() => {
    function openByKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setPaletteOpen(true)
    }
    window.addEventListener('keydown', openByKey)
    return () => window.removeEventListener('keydown', openByKey)
  }, [])
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        跳到正文
      </a>
      <DemoBar />
      <div className={styles.body}>
        <nav className={styles.side} aria-label="主导航" data-narrow={needsWidth ? '' : undefined}>
          <div className={styles.stays}>
            <ProductName />
            <NavigationList entries={entries} />
          </div>
        </nav>
        <div className={styles.main}>
          <header className={styles.header}>
            <PhoneBar entries={entries} onSearch={() => setPaletteOpen(true)} />
            <TopBar onSearch={() => setPaletteOpen(true)} />
          </header>
          <div className={isPending ? styles.pending : styles.settled} aria-hidden />
          <main id="content" className={styles.content} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <PhoneTabs entries={entries} />
      <Suspense>
        {isPaletteOpen && <CommandPalette entries={entries} onClose={() => setPaletteOpen(false)} />}
        {isSessionLost && <SignInAgain onDone={() => setSessionLost(false)} />}
      </Suspense>
    </div>
  )
}
