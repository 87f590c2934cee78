import type { Workbench } from '@mingkao/contract'
import { HrefLink } from '../../components/href-link.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { stateWords } from './column-words.ts'
import { columnsOf } from './rows-behind.ts'
import styles from './workbench.module.css'

const SHOWN = 4

/** 免考 ones are listed, since the portal's readers find them so, but nothing is to be done about them. */
function toneOf({ state, isExempt }: Workbench['owners'][number]['columns'][number]): string | undefined {
  if (isExempt) return styles.calm
  return state === 'near-limit' ? styles.amber : styles.red
}

/** Columns past or near their limit, by the unit that has to do something about them. */
export function OwnersCard({ workbench: { owners, period } }: { workbench: Workbench }) {
  return (
    <Card flush title="超期和临近期限的栏目" note="按责任单位，超期多的在前">
      {owners.length === 0 && <EmptyState title="没有超期或临近期限的栏目" />}
      {owners.length > 0 && (
        <ul>
          {owners.map(({ unit, stale, near, columns }) => (
            <li key={unit?.code ?? ''} className={styles.owner}>
              <div className={styles.who}>
                {unit ? (
                  <HrefLink href={columnsOf(period, { unit: unit.code })}>{unit.name}</HrefLink>
                ) : (
                  <HrefLink href={columnsOf(period, { state: 'no-owner' })}>无责任单位</HrefLink>
                )}
                <span className={styles.counts}>
                  {stale > 0 && (
                    <HrefLink
                      href={columnsOf(period, { state: 'overdue', ...(unit && { unit: unit.code }) })}
                      className={styles.red}
                    >
                      超期 {stale}
                    </HrefLink>
                  )}
                  {near > 0 && (
                    <HrefLink
                      href={columnsOf(period, { state: 'near-limit', ...(unit && { unit: unit.code }) })}
                      className={styles.amber}
                    >
                      临近 {near}
                    </HrefLink>
                  )}
                </span>
              </div>
              <ul className={styles.rows}>
                {columns.slice(0, SHOWN).map((column) => (
                  <li key={column.code} className={styles.line}>
                    <HrefLink href={columnsOf(period, { column: column.code })}>{column.path}</HrefLink>
                    <span className={toneOf(column)}>{stateWords(column)}</span>
                  </li>
                ))}
                {columns.length > SHOWN && <li className={styles.more}>另有 {columns.length - SHOWN} 个</li>}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
