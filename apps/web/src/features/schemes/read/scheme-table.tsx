import { type FormSection, formOf, type Scheme, type SchemeRow, schemeRows } from '@mingkao/rules'
import { Card } from '../../../components/card.tsx'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import styles from './scheme-table.module.css'
import { SourceWords } from './source-words.tsx'

/** 方案 as a table: an indicator a card, a value a row, what it comes from beside it. */
export function SchemeTable({ scheme }: { scheme: Scheme }) {
  const rows = schemeRows(scheme)
  return formOf(scheme).map((section) => (
    <Section key={section.id} section={section} rows={rows.filter((row) => row.section === section.title)} />
  ))
}

function Section({ section, rows }: { section: FormSection; rows: readonly SchemeRow[] }) {
  return (
    <Card title={section.title} {...(section.rule !== null && { note: section.rule })} flush className={styles.card}>
      <ScrollBox>
        <ValuesTable caption={`${section.title}的取值和依据`} rows={rows} />
      </ScrollBox>
    </Card>
  )
}

/** The rows of one section, on the screen and on paper. */
export function ValuesTable({ caption, rows }: { caption: string; rows: readonly SchemeRow[] }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">参数</th>
          <th scope="col">取值</th>
          <th scope="col">依据</th>
          <th scope="col">确认有效期至</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, title, value, unit, source, from, confirmedUntil }) => (
          <tr key={path.join('/')}>
            <th scope="row">
              {title}
              <span className={styles.origin}>{from} 起算</span>
            </th>
            <td className={unit === '' ? undefined : styles.number}>
              {value}
              {unit && <span className={styles.unit}> {unit}</span>}
            </td>
            <td>
              <div className={styles.source}>
                <SourceWords source={source} />
              </div>
            </td>
            <td>{confirmedUntil ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
