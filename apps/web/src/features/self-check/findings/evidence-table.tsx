import type { Finding, UnitRef } from '@mingkao/contract'
import { useState } from 'react'
import { HrefLink } from '../../../components/href-link.tsx'
import { evidenceHref, rowsHref } from '../../../lib/evidence-href.ts'
import styles from './finding-detail.module.css'

const SHOWN = 5

/** 佐证: as many rows as the count they explain, each opening its own page. */
export function EvidenceTable({ finding, unit }: { finding: Finding; unit: UnitRef }) {
  const [isWhole, setWhole] = useState(false)
  const { evidence } = finding
  const list = rowsHref(finding, unit)
  const rows = isWhole ? evidence : evidence.slice(0, SHOWN)
  return (
    <div className={styles.evidence}>
      <div className={styles.evidenceHead}>
        <h3>佐证 {evidence.length} 条</h3>
        {list !== null && <HrefLink href={list}>在列表中查看</HrefLink>}
      </div>
      {evidence.length === 0 ? (
        <p className={styles.none}>没有可列的记录：缺的正是这些。</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">{finding.sentence} 的佐证</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">内容</th>
                <th scope="col">日期</th>
                <th scope="col">说明</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.kind} ${row.id}`}>
                  <td>
                    <HrefLink href={evidenceHref(row)}>{row.label}</HrefLink>
                  </td>
                  <td className={styles.on}>{row.on ?? '—'}</td>
                  <td className={styles.note}>{row.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {evidence.length > SHOWN && (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : `展开全部 ${evidence.length} 条`}
        </button>
      )}
    </div>
  )
}
