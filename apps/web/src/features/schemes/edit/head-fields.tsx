import { type SchemeIssue, type SchemePath, valueAt } from '@mingkao/rules'
import { Input, Switch } from 'antd'
import { DayInput } from '../../../components/day-input.tsx'
import rowStyles from './parameter-row.module.css'
import styles from './head-fields.module.css'
import { textAt } from './text-at.ts'

type Props = { tree: unknown; issues: readonly SchemeIssue[]; onChange: (path: SchemePath, value: unknown) => void }

const HEAD = new Set(['name', 'note', 'effectiveFrom', 'confirmedUntil', 'arePointsConfirmed'])

/** What a scheme says of itself: name, days, whether its points are confirmed. */
export function HeadFields({ tree, issues, onChange }: Props) {
  const isConfirmed = valueAt(tree, ['arePointsConfirmed']) === true
  const own = issues.filter(({ path }) => HEAD.has(path[0] ?? ''))
  return (
    <div className={styles.head}>
      <label className={styles.wide} htmlFor="scheme-name">
        方案名称
        <Input
          id="scheme-name"
          value={textAt(tree, ['name'])}
          maxLength={100}
          onChange={({ target }) => onChange(['name'], target.value)}
        />
      </label>
      <label className={styles.wide} htmlFor="scheme-note">
        方案说明
        <Input
          id="scheme-note"
          value={textAt(tree, ['note'])}
          maxLength={200}
          onChange={({ target }) => onChange(['note'], target.value)}
        />
      </label>
      <label htmlFor="scheme-from">
        拟施行日期
        <DayInput
          id="scheme-from"
          value={textAt(tree, ['effectiveFrom'])}
          onChange={(day) => onChange(['effectiveFrom'], day ?? '')}
        />
      </label>
      <label htmlFor="scheme-until">
        确认有效期至（不填为长期）
        <DayInput
          id="scheme-until"
          value={textAt(tree, ['confirmedUntil']) || null}
          onChange={(day) => onChange(['confirmedUntil'], day)}
        />
      </label>
      <span className={`${styles.wide} ${styles.check}`}>
        <Switch
          size="small"
          aria-label="分值已经区政府办确认"
          checked={isConfirmed}
          onChange={(next) => onChange(['arePointsConfirmed'], next)}
        />
        {isConfirmed ? '分值已经确认' : '分值待确认，各页都会标明'}
      </span>
      {own.length > 0 && (
        <ul className={`${styles.wide} ${rowStyles.faults}`}>
          {own.map(({ where, message }) => (
            <li key={where}>
              <span role="alert">
                {where}：{message}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
