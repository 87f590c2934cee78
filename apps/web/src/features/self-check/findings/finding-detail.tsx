import type { Finding, UnitRef } from '@mingkao/contract'
import { formatPlain } from '../../../lib/formats.ts'
import { EvidenceTable } from './evidence-table.tsx'
import styles from './finding-detail.module.css'
import { SourceWords } from './source-words.tsx'

/** Behind a finding: the words it rests on, where its points come from, and the rows it was counted from. */
export function FindingDetail({ finding, unit }: { finding: Finding; unit: UnitRef }) {
  return (
    <div className={styles.detail}>
      <div className={styles.words}>
        <h3 className={styles.heading}>依据</h3>
        <SourceWords source={finding.source} />
        {finding.pointsSource && (
          <>
            <h3 className={styles.heading}>分值</h3>
            <p className={styles.local}>{pointsWords(finding)}</p>
            <SourceWords source={finding.pointsSource} />
          </>
        )}
      </div>
      <EvidenceTable finding={finding} unit={unit} />
    </div>
  )
}

/** 本项扣 2 分，折算后 2.5 分 */
function pointsWords({ points, weighed }: Finding): string {
  const local = `本项${points < 0 ? '扣' : '加'} ${formatPlain(points)} 分`
  return points === weighed ? local : `${local}，计入总分 ${formatPlain(weighed)} 分`
}
