import { circularStyles } from '@mingkao/circular/preview'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../../../components/card.tsx'
import { useIsPhone } from '../../../lib/use-is-phone.ts'
import { PaperPane } from '../paper-pane.tsx'
import { useLastPages } from '../use-last-pages.ts'
import styles from './editor.module.css'

interface EditorPanesProps {
  html: string | null
  chosen: string | null
  onChoose: (field: string) => void
  words: ReactNode
  facts: ReactNode
  conformity: ReactNode
  conformityLabel: string
  changes: ReactNode
}

/** Words, paper and facts side by side; on a phone one at a time. */
export function EditorPanes(props: EditorPanesProps) {
  const { words, facts, conformity, conformityLabel, changes } = props
  const isPhone = useIsPhone()
  const checks = [
    ...(changes === null ? [] : [{ key: 'changes', label: '更正对照', children: changes }]),
    { key: 'facts', label: '数据项', children: facts },
    { key: 'conformity', label: conformityLabel, children: conformity },
  ]
  if (isPhone) {
    return (
      <Tabs
        items={[
          { key: 'words', label: '文字', children: words },
          { key: 'paper', label: '预览', children: <Preview {...props} height="calc(100dvh - 260px)" /> },
          ...checks,
        ]}
      />
    )
  }
  return (
    <div className={styles.panes}>
      <Card title="文字" dense flush>
        <Scroll label="通报文字">{words}</Scroll>
      </Card>
      <Preview {...props} height="var(--pane-height)" />
      <Card flush className={styles.checks}>
        <Tabs
          size="small"
          tabBarStyle={{ paddingInline: 16, marginBottom: 0 }}
          items={checks.map(({ children, ...tab }) => ({
            ...tab,
            children: <Scroll label={tab.label}>{children}</Scroll>,
          }))}
        />
      </Card>
    </div>
  )
}

function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  )
}

function Preview({ html, chosen, onChoose, height }: EditorPanesProps & { height: string }) {
  const pages = useLastPages(html)
  return (
    <PaperPane
      label="通报预览"
      height={height}
      html={pages}
      sheet={circularStyles}
      chosen={chosen}
      onChoose={onChoose}
      extra={<span>{html === null ? '! 改好文字后更新预览' : 'GB/T 9704—2012'}</span>}
    />
  )
}
