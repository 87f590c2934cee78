import { RightOutlined } from '@ant-design/icons'
import type { Finding, IndicatorResult, UnitRef } from '@mingkao/contract'
import { useEffect, useId, useRef } from 'react'
import { formatPlain, formatSigned } from '../../../lib/formats.ts'
import { AppealAction } from '../appeal/appeal-action.tsx'
import { FindingAppealTag } from '../appeal/finding-appeal-tag.tsx'
import { FindingDetail } from './finding-detail.tsx'
import styles from './finding-row.module.css'
import { OUTCOME_SIGNS, OutcomeSign } from './outcome-sign.tsx'

interface FindingRowProps {
  finding: Finding
  indicator: IndicatorResult
  unit: UnitRef
  /** ×1.25 where the scheme's points weigh more in the score. */
  rescaledBy: string | null
  isOpen: boolean
  onToggle: () => void
  /** The address leads here: it is scrolled to. */
  isAimed: boolean
}

/** One finding: sentence, what to do, points; the clause and the rows behind it when opened. */
export function FindingRow({ finding, indicator, unit, rescaledBy, isOpen, onToggle, isAimed }: FindingRowProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAimed) item.current?.scrollIntoView({ block: 'center' })
  }, [isAimed])
  const detailId = useId()
  return (
    <li ref={item} className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={isOpen} aria-controls={detailId} onClick={onToggle}>
        <RightOutlined className={isOpen ? `${styles.arrow} ${styles.turned}` : (styles.arrow ?? '')} aria-hidden />
        <OutcomeSign outcome={finding.outcome} isLoss={finding.weighed < 0} />
        <span className={finding.advice === null ? `${styles.what} ${styles.alone}` : styles.what}>
          <span className={styles.sentence}>{finding.sentence}</span>
          <span className={styles.where}>
            {indicator.label} <FindingAppealTag finding={finding} code={unit.code} />
          </span>
        </span>
        {finding.advice !== null && <span className={styles.advice}>{finding.advice}</span>}
        <Points finding={finding} rescaledBy={rescaledBy} />
      </button>
      <div id={detailId} hidden={!isOpen}>
        {isOpen && (
          <>
            <AppealAction finding={finding} code={unit.code} />
            <FindingDetail finding={finding} unit={unit} />
          </>
        )}
      </div>
    </li>
  )
}

function Points({ finding, rescaledBy }: Pick<FindingRowProps, 'finding' | 'rescaledBy'>) {
  const { outcome, points, weighed } = finding
  if (points === 0 && weighed === 0) {
    const { label, tone } = OUTCOME_SIGNS[outcome]
    return (
      <span className={styles.points}>
        <span className={styles[tone]}>{label}</span>
      </span>
    )
  }
  return (
    <span className={styles.points}>
      <span className={weighed < 0 ? styles.red : styles.green}>{formatSigned(weighed)}</span>
      <span className={styles.local}>{factorWords(finding, rescaledBy)}</span>
    </span>
  )
}

/** 2 × 1.25 where rescaled; otherwise just that these are the scheme's own points. */
function factorWords({ points, weighed }: Finding, rescaledBy: string | null): string {
  if (weighed === 0) return `本项 ${formatPlain(points)} 分，未计入`
  if (points === weighed || rescaledBy === null) return `本项 ${formatPlain(points)} 分`
  return `${formatPlain(points)} ${rescaledBy.replace(/^×?/, '× ')}`
}
