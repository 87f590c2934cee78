import { CloseOutlined } from '@ant-design/icons'
import { planChanges } from './plan-changes.ts'
import type { WhatIfPlan } from './what-if-plan.ts'
import styles from './what-if.module.css'

interface PlannedChangesProps {
  plan: WhatIfPlan
  columnName: (code: string) => string
  onChange: (plan: WhatIfPlan) => void
}

/** What the trial assumes; each can be taken out again. */
export function PlannedChanges({ plan, columnName, onChange }: PlannedChangesProps) {
  const changes = planChanges(plan, columnName)
  if (changes.length === 0) return null
  return (
    <ul className={styles.changes} aria-label="试算中的改动">
      {changes.map(({ key, words, without }) => (
        <li key={key}>
          {words}
          <button type="button" aria-label={`去掉：${words}`} onClick={() => onChange(without)}>
            <CloseOutlined />
          </button>
        </li>
      ))}
    </ul>
  )
}
