import { Link } from '@tanstack/react-router'
import { EmptyState } from '../components/empty-state.tsx'
import styles from './standalone.module.css'

export function NotFoundPage() {
  return (
    <main className={styles.page}>
      <EmptyState
        title="没有这个页面"
        hint="地址可能写错了，或者页面已经移走。"
        action={<Link to="/">回到首页</Link>}
      />
    </main>
  )
}
