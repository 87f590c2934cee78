import type { ChangedEntry, ChangedRow } from '@mingkao/contract'
import { HrefLink } from '../../../components/href-link.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { useMe } from '../../../lib/current-user.ts'
import { formatCount, formatMoment } from '../../../lib/formats.ts'
import styles from './pending.module.css'

const CHANGES = {
  added: { label: '新计入', tone: 'accent' },
  gone: { label: '不再计入', tone: 'red' },
  changed: { label: '改过', tone: 'neutral' },
} as const

/** Rows that were changed at once, or one: which, what in them, by whom, and what it moves. */
export function ChangedEntryItem({ entry }: { entry: ChangedEntry }) {
  const { count, rows } = entry
  return (
    <li className={styles.change}>
      <ul className={styles.changedRows}>
        {rows.map((row) => (
          <Row key={`${row.id} ${row.unit?.code ?? ''}`} row={row} isOne={count === 1} />
        ))}
      </ul>
      {count > rows.length && (
        <p className={styles.note}>
          共 {formatCount(count)} 行，先列 {rows.length} 行
        </p>
      )}
      <Source entry={entry} />
      <p className={styles.note}>影响：{effectOf(entry)}</p>
    </li>
  )
}

function Row({ row: { title, unit, change, fields, href }, isOne }: { row: ChangedRow; isOne: boolean }) {
  const { label, tone } = CHANGES[change]
  const said = new Set([title, unit?.name])
  const told =
    change === 'changed' ? fields : isOne ? fields.filter((it) => !said.has(it.after ?? it.before ?? '')) : []
  return (
    <li>
      <div className={styles.changedRow}>
        <StateTag tone={tone}>{label}</StateTag>
        {unit && <span className={styles.changedUnit}>{unit.name}</span>}
        <span className={styles.changedTitle}>{href === null ? title : <HrefLink href={href}>{title}</HrefLink>}</span>
      </div>
      {told.length > 0 && (
        <dl className={styles.changedFields}>
          {told.map((field) => (
            <Field key={field.label} {...field} change={change} />
          ))}
        </dl>
      )}
    </li>
  )
}

function Field({ label, before, after, change }: ChangedRow['fields'][number] & Pick<ChangedRow, 'change'>) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {change === 'changed' ? (
          <>
            <del>{before ?? '无'}</del> → <ins>{after ?? '无'}</ins>
          </>
        ) : (
          (after ?? before)
        )}
      </dd>
    </div>
  )
}

function Source({ entry: { source } }: { entry: ChangedEntry }) {
  const isOffice = useMe().role === 'office'
  if (source === null) return <p className={styles.note}>操作日志里查不到是谁改的</p>
  const { label, by, at, reason, href } = source
  return (
    <p className={styles.note}>
      {by}，{formatMoment(at)}，{isOffice ? <HrefLink href={href}>{label}</HrefLink> : label}
      {reason !== null && `：${reason}`}
    </p>
  )
}

function effectOf({ effect: { findings, units } }: ChangedEntry): string {
  if (units.length === 0) return '无'
  const names = units.map(({ name }) => name)
  const who = names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${names.length} 个单位` : names.join('、')
  return findings > 0 ? `${who}，${findings} 项检查发现` : who
}
