import type { Fact } from '@mingkao/circular/preview'
import { HrefLink } from '../../../components/href-link.tsx'
import styles from './editor.module.css'
import { groupFacts, rowsOfFact } from './fact-groups.ts'

interface FactsPanelProps {
  facts: readonly Fact[]
  used: ReadonlySet<string>
  period: string
  isCorrection: boolean
  chosen: string | null
  onChoose: (field: string | null) => void
}

/** 数据项 with what they say: a chosen one is lit on the paper; each leads to the rows it comes from. */
export function FactsPanel({ facts, used, period, isCorrection, chosen, onChoose }: FactsPanelProps) {
  return groupFacts(facts, isCorrection).map((group) => (
    <section key={group.title} aria-label={group.title}>
      <h3 className={styles.groupTitle}>{group.title}</h3>
      <ul className={styles.facts}>
        {group.facts.map((fact) => {
          const rows = rowsOfFact(fact.field, period)
          const isUsed = used.has(fact.field)
          return (
            <li key={fact.field} data-chosen={chosen === fact.field || undefined}>
              <button
                type="button"
                className={styles.fact}
                aria-pressed={chosen === fact.field}
                disabled={!isUsed}
                onClick={() => onChoose(chosen === fact.field ? null : fact.field)}
              >
                <span className={styles.factLabel}>
                  {fact.label}
                  {!isUsed && '（正文未用）'}
                </span>
                <span className={styles.factText}>{fact.text}</span>
              </button>
              {rows && (
                <HrefLink
                  href={rows.href}
                  className={styles.rows}
                  aria-label={`${rows.words}：${fact.label}来自哪些记录`}
                >
                  {rows.words}
                </HrefLink>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  ))
}
