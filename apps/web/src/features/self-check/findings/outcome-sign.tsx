import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  MinusCircleFilled,
  MinusCircleOutlined,
  PlusCircleFilled,
  QuestionCircleFilled,
  StopFilled,
} from '@ant-design/icons'
import type { Outcome } from '@mingkao/contract'
import type { ReactNode } from 'react'
import styles from './outcome-sign.module.css'

interface Sign {
  readonly label: string
  readonly tone: 'red' | 'amber' | 'green' | 'neutral'
  readonly icon: ReactNode
}

export const OUTCOME_SIGNS: Record<Outcome, Sign> = {
  unmet: { label: '未达标', tone: 'red', icon: <CloseCircleFilled /> },
  vetoed: { label: '单项否决', tone: 'red', icon: <StopFilled /> },
  warning: { label: '预警', tone: 'amber', icon: <ExclamationCircleFilled /> },
  undetermined: { label: '待核实', tone: 'neutral', icon: <QuestionCircleFilled /> },
  met: { label: '达标', tone: 'green', icon: <CheckCircleFilled /> },
  bonus: { label: '加分', tone: 'green', icon: <PlusCircleFilled /> },
  'not-applicable': { label: '不适用', tone: 'neutral', icon: <MinusCircleOutlined /> },
  excluded: { label: '不计', tone: 'neutral', icon: <MinusCircleFilled /> },
}

/** The outcome as sign, colour and (for those who hear it) word. */
export function OutcomeSign({ outcome, isLoss }: { outcome: Outcome; isLoss: boolean }) {
  const { label, tone, icon } = outcome === 'met' && isLoss ? LOSS : OUTCOME_SIGNS[outcome]
  return (
    <span className={styles[tone]} title={label}>
      {icon}
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

/** 名次得分 without full marks: nothing was failed, points are missing all the same. */
const LOSS: Sign = { label: '失分', tone: 'red', icon: <CloseCircleFilled /> }
