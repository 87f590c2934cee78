import type { Orderable } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { formatSigned } from '../../../lib/formats.ts'
import styles from '../rectifications.module.css'
import { freeKeys, keyOf, type Selection, toggled } from './selection.ts'

type Props = { units: Orderable['units']; selection: Selection; onChange: (selection: Selection) => void }

/** 问题, unit by unit: one, many, or all of them. */
export function ProblemPicker({ units, selection, onChange }: Props) {
  const all = units.flatMap(freeKeys)
  const set = (keys: readonly string[], isChosen: boolean) => onChange(toggled(selection, keys, isChosen))
  return (
    <>
      <div className={styles.unit}>
        <Choice keys={all} selection={selection} onSet={set}>
          全部 {units.length} 个单位、{all.length} 个问题
        </Choice>
      </div>
      {units.map((unit) => (
        <div key={unit.unit.code} className={styles.unit}>
          <div className={styles.unitHead}>
            <Choice keys={freeKeys(unit)} selection={selection} onSet={set}>
              <strong>{unit.unit.name}</strong>
            </Choice>
            <span className={styles.note}>
              {unit.group} · {unit.problems.length} 个问题
            </span>
          </div>
          <ul>
            {unit.problems.map(({ findingId, title, sentence, points, orderId }) => (
              <li key={findingId}>
                {orderId === null ? (
                  <Choice keys={[keyOf(unit.unit.code, findingId)]} selection={selection} onSet={set}>
                    {title} <span className={styles.note}>{sentence}</span>{' '}
                    <span className={styles.note}>{formatSigned(points)} 分</span>
                  </Choice>
                ) : (
                  <span>
                    {title}{' '}
                    <Link to="/rectifications" search={{ order: orderId }}>
                      已下过通知
                    </Link>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

type ChoiceProps = {
  keys: readonly string[]
  selection: Selection
  onSet: (keys: readonly string[], isChosen: boolean) => void
  children: React.ReactNode
}

function Choice({ keys, selection, onSet, children }: ChoiceProps) {
  const chosen = keys.filter((key) => selection.has(key)).length
  return (
    <Checkbox
      checked={keys.length > 0 && chosen === keys.length}
      indeterminate={chosen > 0 && chosen < keys.length}
      disabled={keys.length === 0}
      onChange={({ target }) => onSet(keys, target.checked)}
    >
      {children}
    </Checkbox>
  )
}
