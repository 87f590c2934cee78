import type { HandOverPreview } from '@mingkao/contract'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import styles from '../columns.module.css'

const outcomes = {
  changed: '移交',
  unchanged: '已由该单位负责',
  conflict: '刚被他人修改',
  refused: '不能移交',
} as const

/** Each column of a hand-over: from whom, and what becomes of a fault that stands. */
export function HandedColumns({ preview: { columns, unit } }: { preview: HandOverPreview }) {
  return (
    <ScrollBox className={styles.scroll}>
      <table className={styles.versions}>
        <caption className="visually-hidden">要移交的栏目</caption>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">原责任单位</th>
            <th scope="col">新责任单位</th>
            <th scope="col">此前的超期</th>
            <th scope="col">宽限至</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.code} data-refused={column.outcome === 'changed' ? undefined : ''}>
              <th scope="row">{column.path ?? column.code}</th>
              <td>{column.previous?.name ?? '无'}</td>
              <td>
                {column.outcome === 'changed' ? unit.name : outcomes[column.outcome]}
                {column.message !== null && <span className={styles.why}>{column.message}</span>}
              </td>
              <td>{faultWords(column)}</td>
              <td>{column.graceUntil ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function faultWords({ staleSince, faultStaysWith }: HandOverPreview['columns'][number]): string {
  if (staleSince === null) return '没有'
  return `${staleSince} 起，${faultStaysWith ? `仍由${faultStaysWith.name}负责` : '无人负责'}`
}
