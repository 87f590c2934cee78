import type { Account } from '@mingkao/contract'
import { Button } from 'antd'
import { useState } from 'react'
import styles from './accounts.module.css'
import { exportHref } from './export-href.ts'
import { type Step, stepWords } from './step-words.ts'
import { StepsDialog } from './steps-dialog.tsx'

const BULK: readonly Step[] = ['suspend', 'resume', 'start']

/** What can be done with the chosen accounts of this page; a step is offered where all of them can take it. */
export function SelectionBar({ accounts, onDone }: { accounts: readonly Account[]; onDone: () => void }) {
  const [step, setStep] = useState<Step | null>(null)
  const possible = BULK.filter((one) => accounts.every(({ state }) => stepWords[one].from.includes(state)))
  return (
    <div className={styles.selection} role="region" aria-label="选中的账号">
      <span>已选 {accounts.length} 个</span>
      {possible.map((one) => (
        <Button key={one} size="small" onClick={() => setStep(one)}>
          {stepWords[one].label}
        </Button>
      ))}
      <Button
        size="small"
        href={exportHref(
          {},
          accounts.map(({ code }) => code),
        )}
      >
        导出选中
      </Button>
      <Button size="small" type="text" onClick={onDone}>
        取消选择
      </Button>
      {step && (
        <StepsDialog
          step={step}
          accounts={accounts}
          onClose={() => {
            setStep(null)
            onDone()
          }}
        />
      )}
    </div>
  )
}
