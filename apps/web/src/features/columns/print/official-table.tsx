import styles from './official-table.module.css'
import { mergeNames } from './merge-names.ts'

type Row = {
  code: string
  names: readonly string[]
  lead: string | null
  supporting: readonly string[]
  limitLabel: string | null
  responsibleLeader: string | null
  contact: string | null
  remark: string | null
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 栏目维护分工表 as offices issue it: names by level in merged cells, then who keeps the column and by when. */
export function OfficialTable({ levels, rows }: { levels: number; rows: readonly Row[] }) {
  const names = mergeNames(
    rows.map((row) => row.names),
    levels,
  )
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">序号</th>
          {Array.from({ length: levels }, (_, level) => (
            <th key={numerals[level]} scope="col">
              {numerals[level] ?? level + 1}级栏目
            </th>
          ))}
          <th scope="col">责任单位</th>
          <th scope="col">协办单位</th>
          <th scope="col">更新期限</th>
          <th scope="col">分管领导</th>
          <th scope="col">联系人</th>
          <th scope="col">备注</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.code}>
            <td>{index + 1}</td>
            {names[index]?.map(
              (cell, level) =>
                cell.rows > 0 && (
                  <td key={numerals[level]} rowSpan={cell.rows}>
                    {cell.text}
                  </td>
                ),
            )}
            <td>{row.lead}</td>
            <td>{row.supporting.join('、')}</td>
            <td>{row.limitLabel}</td>
            <td>{row.responsibleLeader}</td>
            <td>{row.contact}</td>
            <td>{row.remark}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
