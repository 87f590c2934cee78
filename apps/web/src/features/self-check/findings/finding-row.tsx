import { RightOutlined } from '@ant-design/icons'
import type { Finding, IndicatorResult, UnitRef } from '@mingkao/contract'
import { useId } from 'react'
import { formatPlain, formatSigned } from '../../../lib/formats.ts'
import { FindingDetail } from './finding-detail.tsx'
import styles from './finding-row.module.css'
import { OUTCOME_SIGNS, OutcomeSign } from './outcome-sign.tsx'

interface FindingRowProps {
  finding: Finding
  indicator: IndicatorResult
  unit: UnitRef
  isOpen: boolean
  onToggle: () => void
}

/** One finding: sentence, what to do, points; the clause and the rows behind it when opened. */
export function FindingRow({ finding, indicator, unit, isOpen, onToggle }: FindingRowProps) {
  const detailId = useId()
  return (
    <li className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={isOpen} aria-controls={detailId} onClick={onToggle}>
        <RightOutlined className={isOpen ? `${styles.arrow} ${styles.turned}` : (styles.arrow ?? '')} aria-hidden />
        <OutcomeSign outcome={finding.outcome} isLoss={finding.weighed < 0} />
        <span className={styles.what}>
          <span className={styles.sentence}>{finding.sentence}</span>
          <span className={styles.where}>{indicator.label}</span>
        </span>
        <span className={styles.advice}>{finding.advice}</span>
        <Points finding={finding} />
      </button>
      <div id={detailId} hidden={!isOpen}>
        {isOpen && <FindingDetail finding={finding} unit={unit} />}
      </div>
    </li>
  )
}

function Points({ finding: { outcome, points, weighed } }: { finding: Finding }) {
  if (points === 0 && weighed === 0) {
    const { label, tone } = OUTCOME_SIGNS[outcome]
    return (
      <span className={styles.points}>
        <span className={styles[tone]}>{label}</span>
      </span>
    )
  }
  const factor = points === 0 ? 1 : weighed / points
  return (
    <span className={styles.points}>
      <span className={weighed < 0 ? styles.red : styles.green}>{formatSigned(weighed)}</span>
      <span className={styles.local}>{factorWords(points, factor)}</span>
    </span>
  )
}

/** 2 × 1.25 where rescaled; otherwise just that these are the scheme's own points. */
function factorWords(points: number, factor: number): string {
  if (Math.abs(factor - 1) < 0.001) return `本项 ${formatPlain(points)} 分`
  if (factor === 0) return `本项 ${formatPlain(points)} 分，未计入`
  return `${formatPlain(points)} × ${Math.round(factor * 1000) / 1000}`
}
