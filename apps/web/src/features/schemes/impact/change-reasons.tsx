import type { ChangedFinding, UnitChange } from '@mingkao/rules'
import { formatScore, formatSigned } from '../../../lib/formats.ts'
import styles from './impact.module.css'

/** 为什么变: which indicator by how much, and the findings that are new, gone, or weigh something else. */
export function ChangeReasons({ change }: { change: UnitChange }) {
  const { indicators, delta, moved } = change
  if (indicators.length === 0) {
    return <p>{moved === 0 ? '得分、名次都不变。' : '本单位得分不变，名次因同组其他单位的得分变化而变。'}</p>
  }
  return (
    <ul className={styles.indicators}>
      {indicators.map(({ id, label, before, after, findings }) => (
        <li key={id}>
          <strong>{label}</strong> {before === null ? '不适用' : formatScore(before)} →{' '}
          {after === null ? '不适用' : formatScore(after)}
          {findings.length > 0 && (
            <ul>
              {findings.map((finding) => (
                <li key={finding.id}>
                  {finding.sentence}
                  <span className={styles.weight}>{weightWords(finding)}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {delta === 0 && <li>各项增减相抵，得分不变。</li>}
    </ul>
  )
}

function weightWords({ before, after }: ChangedFinding): string {
  if (before === null) return `新增，${formatSigned(after ?? 0)}`
  if (after === null) return `不再有（原 ${formatSigned(before)}）`
  return `${formatSigned(before)} → ${formatSigned(after)}`
}
