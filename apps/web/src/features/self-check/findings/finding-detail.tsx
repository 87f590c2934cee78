import type { Finding, UnitRef } from '@mingkao/contract'
import { StateTag } from '../../../components/state-tag.tsx'
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
            {finding.pointsSource.kind === 'local' ? (
              <p className={styles.local}>
                {finding.pointsSource.reason} <StateTag tone="neutral">本区设定，待确认</StateTag>
              </p>
            ) : (
              <SourceWords source={finding.pointsSource} />
            )}
          </>
        )}
      </div>
      <EvidenceTable finding={finding} unit={unit} />
    </div>
  )
}
