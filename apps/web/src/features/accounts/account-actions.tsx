import type { Account } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../../lib/current-user.ts'
import styles from './accounts.module.css'
import { EditAccount } from './edit-account.tsx'
import { stepsFrom, type Step, stepWords } from './step-words.ts'
import { StepsDialog } from './steps-dialog.tsx'

/** What can be done with an account: the unit files, the office also keeps the register itself. */
export function AccountActions({ account }: { account: Account }) {
  const { role } = useMe()
  const [isEditing, setEditing] = useState(false)
  const [step, setStep] = useState<Step | null>(null)
  if (role !== 'office' && role !== 'staff') return null
  const { code, state } = account
  const isViolation = state === 'unregistered' || state === 'reopened'
  return (
    <div className={styles.actions}>
      {isViolation && (
        <Link to="/registrations" search={{ fill: 'opening', account: code }}>
          补办备案
        </Link>
      )}
      {!isViolation && state !== 'closed' && (
        <Link to="/registrations" search={{ fill: 'change', account: code }}>
          变更备案
        </Link>
      )}
      {state !== 'closed' && (
        <Link to="/registrations" search={{ fill: 'closure', account: code }}>
          关停备案
        </Link>
      )}
      <Link to="/registrations" search={{ account: code }}>
        历次备案
      </Link>
      {role === 'office' && (
        <>
          <Button size="small" onClick={() => setEditing(true)}>
            更正资料
          </Button>
          {stepsFrom(state).map((possible) => (
            <Button key={possible} size="small" onClick={() => setStep(possible)}>
              {stepWords[possible].label}
            </Button>
          ))}
        </>
      )}
      {isEditing && <EditAccount account={account} onClose={() => setEditing(false)} />}
      {step && <StepsDialog step={step} accounts={[account]} onClose={() => setStep(null)} />}
    </div>
  )
}
