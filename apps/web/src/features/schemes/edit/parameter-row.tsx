import { type FormParameter, type SchemeIssue, type SchemePath, valueAt, valueWords } from '@mingkao/rules'
import { Button } from 'antd'
import { memo } from 'react'
import { blankValue } from './blank-value.ts'
import fieldStyles from './fields.module.css'
import styles from './parameter-row.module.css'
import { SourceButton } from './source-button.tsx'
import { ValueField } from './value-field.tsx'

type Props = {
  form: FormParameter
  /** The parameter as the draft has it; undefined: not set. */
  parameter: unknown
  /** The same of the version the draft is compared with. */
  old: unknown
  issues: readonly SchemeIssue[]
  /** Its value departs from the words it quotes. */
  departure: string | null
  effectiveFrom: string
  today: string
  onChange: (path: SchemePath, value: unknown) => void
}

/** Shapes that need the width of two columns. */
const WIDE: ReadonlySet<FormParameter['shape']['kind']> = new Set(['list', 'map', 'fields'])

/** One parameter: its value, what it was, where it comes from, what is wrong with it. */
function Row({ form, parameter, old, issues, departure, effectiveFrom, today, onChange }: Props) {
  const { path, title, shape, isOptional } = form
  const value = valueAt(parameter, ['value'])
  const before = valueAt(old, ['value'])
  const isChanged = JSON.stringify(value) !== JSON.stringify(before)
  const isValueFaulty = issues.some((issue) => issue.path[path.length] === 'value')
  if (parameter === undefined) {
    const set = () =>
      onChange(path, {
        value: blankValue(shape),
        from: effectiveFrom,
        source: { kind: 'local', reason: '', decidedOn: today },
      })
    return (
      <div className={styles.row} data-changed={old === undefined ? undefined : ''}>
        <span className={styles.title}>{title}</span>
        <div className={styles.value}>
          <span className={fieldStyles.unit}>未设</span>
          {old !== undefined && <del className={styles.was}>{valueWords(shape, before)}</del>}
        </div>
        <Button size="small" aria-label={`设置${title}`} onClick={set}>
          设置
        </Button>
      </div>
    )
  }
  return (
    <div
      className={styles.row}
      data-changed={isChanged ? '' : undefined}
      data-wide={WIDE.has(shape.kind) ? '' : undefined}
    >
      <span className={styles.title}>{title}</span>
      <div className={styles.value}>
        <ValueField
          shape={shape}
          label={title}
          value={value}
          old={before}
          isFaulty={isValueFaulty}
          onChange={(next) => onChange([...path, 'value'], next)}
        />
        {isChanged && <del className={styles.was}>{old === undefined ? '未设' : valueWords(shape, before)}</del>}
      </div>
      <div className={styles.behind}>
        <SourceButton title={title} parameter={parameter} today={today} onChange={(next) => onChange(path, next)} />
        {isOptional && (
          <Button size="small" type="text" aria-label={`取消设置${title}`} onClick={() => onChange(path, undefined)}>
            取消设置
          </Button>
        )}
      </div>
      {(issues.length > 0 || departure !== null) && (
        <ul className={styles.faults}>
          {issues.map(({ where, message }) => (
            <li key={`${where} ${message}`}>
              <span role="alert">
                {placeWithin(where)}
                {message}
              </span>
            </li>
          ))}
          {departure !== null && <li className={styles.departure}>! {departure}</li>}
        </ul>
      )}
    </div>
  )
}

/** The part of the parameter it is about; its value as a whole needs no name. */
function placeWithin(where: string): string {
  const place = where.split(' · ').slice(2)
  return place.length === 0 || place.join() === '取值' ? '' : `${place.join(' · ')}：`
}

/** Only the rows that have changed are drawn anew while somebody types. */
export const ParameterRow = memo(
  Row,
  (a, b) =>
    a.form === b.form &&
    a.parameter === b.parameter &&
    a.old === b.old &&
    a.departure === b.departure &&
    a.effectiveFrom === b.effectiveFrom &&
    JSON.stringify(a.issues) === JSON.stringify(b.issues),
)
