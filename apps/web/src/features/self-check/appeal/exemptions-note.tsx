import type { Standing } from '@mingkao/contract'
import { StateTag } from '../../../components/state-tag.tsx'
import styles from './appeal.module.css'

/** 免考 beside the score: what is exempt in the period, and why. Nothing is shown where there is none. */
export function ExemptionsNote({ exemptions }: Pick<Standing, 'exemptions'>) {
  if (exemptions.length === 0) return null
  return (
    <section className={styles.exempt} aria-label="免考">
      <ul>
        {exemptions.map(({ label, startsOn, reason }) => (
          <li key={`${label} ${startsOn}`}>
            <StateTag tone="accent">免考</StateTag>
            <span>{label}</span>
            <span className={styles.note}>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
