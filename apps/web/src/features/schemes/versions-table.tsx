import type { SchemeRow } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Card } from '../../components/card.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { lapsedWords, spanWords, standingLabels, standingTones } from './scheme-labels.ts'
import styles from './schemes.module.css'

/** 全部版本, drafts first. */
export function VersionsTable({ rows }: { rows: readonly SchemeRow[] }) {
  return (
    <Card title="全部版本" note={`${rows.length} 个`} flush>
      <ScrollBox>
        <table className={styles.versions}>
          <caption className="visually-hidden">考核方案各版本</caption>
          <thead>
            <tr>
              <th scope="col">版本</th>
              <th scope="col">名称</th>
              <th scope="col">状态</th>
              <th scope="col">施行期间</th>
              <th scope="col">分值</th>
              <th scope="col">由哪版来</th>
              <th scope="col">最后改动</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Version key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  )
}

function Version({ row }: { row: SchemeRow }) {
  const lapsed = lapsedWords(row)
  return (
    <tr>
      <td>
        <Link to="/schemes/$id" params={{ id: row.id }}>
          v{row.version}
        </Link>
      </td>
      <td className={styles.name}>
        {row.name}
        {row.note && <span className={styles.hint}>{row.note}</span>}
        {lapsed && <span className={styles.warning}>! {lapsed}</span>}
      </td>
      <td>
        <StateTag tone={standingTones[row.standing]}>{standingLabels[row.standing]}</StateTag>
      </td>
      <td>{spanWords(row)}</td>
      <td>
        {row.arePointsConfirmed ? '已确认' : '待确认'}
        {row.confirmedUntil && <span className={styles.hint}>有效至 {row.confirmedUntil}</span>}
      </td>
      <td>{row.basedOn ? `v${row.basedOn.version}` : '—'}</td>
      <td>
        {row.changedBy}
        <span className={styles.hint}>{formatMoment(row.changedAt)}</span>
      </td>
    </tr>
  )
}
