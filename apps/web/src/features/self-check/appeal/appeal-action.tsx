import type { Finding } from '@mingkao/contract'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { HrefLink } from '../../../components/href-link.tsx'
import { useMe } from '../../../lib/current-user.ts'
import { pageHref } from '../../../lib/page-href.ts'
import { AppealTag } from './appeal-tag.tsx'
import styles from './appeal.module.css'
import { useAppealWindow } from './use-appeal-window.ts'

const AppealDialog = lazy(() => import('./appeal-dialog.tsx').then((module) => ({ default: module.AppealDialog })))

/** 申诉 beside a finding: how far it has come, or the way to make one, and until when. Before the draft there is nothing to say. */
export function AppealAction({ finding, code }: { finding: Finding; code: string }) {
  const window = useAppealWindow(code)
  const { unit } = useMe()
  const [isFiling, setFiling] = useState(false)
  if (!window) return null
  const appeal = window.appeals.find(({ findingId }) => findingId === finding.id)
  if (appeal) {
    return (
      <p className={styles.action}>
        <AppealTag state={appeal.state} />
        <HrefLink href={pageHref('/appeals', undefined, { appeal: appeal.id })}>查看申诉办理情况</HrefLink>
      </p>
    )
  }
  if (!finding.isAppealable || window.stage !== 'draft' || unit?.code !== code) return null
  return (
    <div className={styles.action}>
      {window.isOpen && (
        <Button size="small" onClick={() => setFiling(true)}>
          申诉
        </Button>
      )}
      <span className={styles.note}>{window.message}</span>
      {isFiling && (
        <Suspense>
          <AppealDialog finding={finding} window={window} onClose={() => setFiling(false)} />
        </Suspense>
      )}
    </div>
  )
}
