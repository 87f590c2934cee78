import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import type { EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { dark, fontFamily, light } from '../app/theme/tokens.ts'

use([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

/** Draws into the element and keeps the size; returns how to take it away. */
export function drawChart(element: HTMLElement, option: EChartsCoreOption, mode: 'light' | 'dark'): () => void {
  const palette = mode === 'dark' ? dark : light
  const chart = init(element, null, { renderer: 'svg' })
  chart.setOption({
    animation: false,
    color: [palette.fill, palette.fillPast, palette.redFill],
    textStyle: { fontFamily, color: palette.text2 },
    ...option,
  })
  const observer = new ResizeObserver(() => chart.resize())
  observer.observe(element)
  return () => {
    observer.disconnect()
    chart.dispose()
  }
}
