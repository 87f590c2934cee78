import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { lapsedValues, type Scheme, type SchemeIssue } from '@mingkao/rules'
import { Card } from '../../../components/card.tsx'
import styles from './draft-checks.module.css'

type Props = { issues: readonly SchemeIssue[]; departures: readonly SchemeIssue[]; scheme: Scheme | null }

/** 发布前检查: what keeps the draft from being saved or published, and what is worth a look. */
export function DraftChecks({ issues, departures, scheme }: Props) {
  const lapsed = scheme ? lapsedValues(scheme, scheme.effectiveFrom) : []
  const open = issues.length + departures.length
  return (
    <Card title="发布前检查" note={open === 0 ? '可以发布' : `${open} 项须处理`} flush dense>
      <ul className={styles.checks} aria-live="polite">
        {issues.length === 0 && <Check isGood>取值都符合要求，六项满分合计 100 分</Check>}
        {issues.map(({ where, message }) => (
          <Check key={`${where} ${message}`}>
            {where}：{message}
          </Check>
        ))}
        {departures.length === 0 && <Check isGood>取值与所引原文没有不一致的数</Check>}
        {departures.map(({ where, message }) => (
          <Check key={where}>
            {where}：{message}
          </Check>
        ))}
        {lapsed.length > 0 && <Check>{lapsed.length} 个取值的确认有效期早于拟施行日期，请核实后改到新的日期</Check>}
        <Check isGood>已检查的周期不受影响：仍按检查当日施行的版本</Check>
      </ul>
    </Card>
  )
}

function Check({ isGood = false, children }: { isGood?: boolean; children: React.ReactNode }) {
  return (
    <li>
      {isGood ? <CheckCircleFilled className={styles.good} /> : <ExclamationCircleFilled className={styles.caution} />}
      <span>{children}</span>
    </li>
  )
}
