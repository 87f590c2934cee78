import { CheckCircleFilled, DownOutlined, UpOutlined } from '@ant-design/icons'
import type { UnitRef } from '@mingkao/contract'
import { useState } from 'react'
import { FindingRow } from './finding-row.tsx'
import styles from './findings-card.module.css'
import type { ListedFinding } from './sort-findings.ts'

interface SettledFindingsProps {
  settled: readonly ListedFinding[]
  unit: UnitRef
  rescaledBy: string | null
  openId: string | null
  /** The finding the address leads to: if it is among these, they are shown from the start. */
  aimed: string | null
  onToggle: (id: string) => void
}

const NAMED = 3

/** 已达标: one line, each finding behind it. */
export function SettledFindings({ settled, unit, rescaledBy, openId, aimed, onToggle }: SettledFindingsProps) {
  const [isShown, setShown] = useState(() => settled.some(({ finding }) => finding.id === aimed))
  if (settled.length === 0) return null
  const words = settled.slice(0, NAMED).map(({ finding }) => finding.sentence)
  return (
    <>
      <div className={styles.settled}>
        <span className={styles.met} aria-hidden>
          <CheckCircleFilled />
        </span>
        <span className={styles.settledTitle}>其余 {settled.length} 项</span>
        <span className={styles.settledWords}>{words.join(' ｜ ')}</span>
        <button type="button" className={styles.link} aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? '收起' : '逐条查看'} {isShown ? <UpOutlined /> : <DownOutlined />}
        </button>
      </div>
      {isShown && (
        <ul className={styles.settledList}>
          {settled.map(({ finding, indicator }) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              indicator={indicator}
              unit={unit}
              rescaledBy={rescaledBy}
              isOpen={openId === finding.id}
              onToggle={() => onToggle(finding.id)}
              isAimed={finding.id === aimed}
            />
          ))}
        </ul>
      )}
    </>
  )
}
