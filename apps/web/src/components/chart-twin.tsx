import styles from './chart-twin.module.css'

interface ChartTwinProps {
  /** What the chart shows, in one sentence. */
  label: string
  heads: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

/** The table twin of a chart. */
export function ChartTwin({ label, heads, rows }: ChartTwinProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.twin}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((value, index) => (
                <td key={heads[index + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
