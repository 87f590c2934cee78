import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { useTheme } from '../app/theme/theme-choice.ts'
import styles from './chart.module.css'

interface ChartProps {
  /** What it shows, in one sentence. */
  label: string
  /** Built anew for each theme; colours by `chartColour`. */
  option: EChartsCoreOption
  height: number
  /** The same figures as a table, for those who don't see the chart. */
  twin: { heads: readonly string[]; rows: readonly (readonly (string | number)[])[] }
}

/** ECharts, loaded only where a chart is shown, with its table twin one click away. */
export function Chart({ label, option, height, twin }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isTable, setTable] = useState(false)
  const { mode } = useTheme()
  useEffect(() => {
    const element = box.current
    if (!element || isTable) return undefined
    let dispose: (() => void) | undefined
    let isGone = false
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (!isGone) dispose = drawChart(element, option, mode)
    })
    return () => {
      isGone = true
      dispose?.()
    }
  }, [option, isTable, mode])
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className="visually-hidden">{label}</span>
        <button type="button" className={styles.toggle} onClick={() => setTable(!isTable)}>
          {isTable ? '查看图形' : '查看表格'}
        </button>
      </figcaption>
      {isTable ? (
        <ChartTwin label={label} {...twin} />
      ) : (
        <div ref={box} role="img" aria-label={label} style={{ height }} />
      )}
    </figure>
  )
}

/** The table twin of a chart. */
export function ChartTwin({ label, heads, rows }: { label: string } & ChartProps['twin']) {
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
