import type { Standing } from '@mingkao/contract'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { ChartTwin } from '../../components/chart-twin.tsx'
import { HrefLink } from '../../components/href-link.tsx'
import { formatMonth } from '../../lib/formats.ts'
import { pageHref } from '../../lib/page-href.ts'
import { barScale } from './bar-scale.ts'
import styles from './month-bars.module.css'
import { chartedMonths } from './charted-months.ts'
import type { YearMonth } from './charted-months.ts'

const STATE_WORDS: Record<YearMonth['state'], string> = {
  met: '达标',
  unmet: '不足',
  running: '暂计',
  'not-owed': '不计',
  'not-begun': '未开始',
  unknown: '未采集',
}

/** Share of the height from which a short month's digits fit into its bar, clear of the quota line. */
const INSIDE_FROM = 0.2

/** 月度发布: the months of the year as bars against the quota; the period's months stand on a blue ground. */
export function MonthBars({ standing }: { standing: Standing }) {
  const { unit } = standing
  const yearMonths = chartedMonths(standing)
  const [isTable, setTable] = useState(false)
  const quota = yearMonths[0]?.quota ?? 0
  const scale = barScale(
    yearMonths.map(({ count }) => count ?? 0),
    quota,
  )
  const year = yearMonths[0]?.month.slice(0, 4) ?? ''
  return (
    <Card
      title="月度发布"
      note={`${year}年，蓝底为本期`}
      extra={
        <>
          <span className={styles.key}>
            <i className={styles.keyMet} /> 达标
          </span>
          <span className={styles.key}>
            <i className={styles.keyShort} /> 不足 {quota} 条
          </span>
          <button type="button" className={styles.toggle} onClick={() => setTable(!isTable)}>
            {isTable ? '查看图形' : '查看表格'}
          </button>
        </>
      }
    >
      {isTable ? (
        <ChartTwin
          label={`${unit.name}${year}年各月发布条数`}
          heads={['月份', '发布条数', '每月应达', '结果']}
          rows={yearMonths.map(({ month, count, quota: due, state }) => [
            formatMonth(month),
            count ?? '—',
            due,
            STATE_WORDS[state],
          ])}
        />
      ) : (
        <div className={styles.chart}>
          <div className={styles.scale} aria-hidden>
            {scale.ticks.map((tick) => (
              <span key={tick} style={{ bottom: `${(tick / scale.top) * 100}%` }}>
                {tick}
              </span>
            ))}
          </div>
          <ol className={styles.bars}>
            {yearMonths.map((month) => (
              <Bar key={month.month} unit={unit.code} month={month} top={scale.top} />
            ))}
          </ol>
          <div className={styles.plot} aria-hidden>
            {scale.ticks.map((tick) => (
              <i key={tick} className={styles.line} style={{ bottom: `${(tick / scale.top) * 100}%` }} />
            ))}
            <div className={styles.quota} style={{ bottom: `${(quota / scale.top) * 100}%` }}>
              <span>每月 {quota} 条</span>
            </div>
          </div>
        </div>
      )}
    </Card>
  )
}

function Bar({
  unit,
  month: { month, count, isInPeriod, state },
  top,
}: {
  unit: string
  month: YearMonth
  top: number
}) {
  const label = formatMonth(month)
  const isDrawn = count !== null && state !== 'not-begun'
  const words =
    state === 'running' ? `${label}发布 ${count ?? '—'} 暂计` : `${label}发布 ${count ?? '—'} 条，${STATE_WORDS[state]}`
  const isInside = state === 'unmet' && count !== null && count / top > INSIDE_FROM
  const classes = [
    styles.bar,
    styles[state === 'not-owed' ? 'notOwed' : state],
    isInPeriod ? styles.current : styles.past,
  ].join(' ')
  const body = (
    <span className={styles.column}>
      {isDrawn && (
        <span className={classes} style={{ height: `${(count / top) * 100}%` }}>
          <span className={isInside ? styles.inside : styles.value}>
            {state === 'running' ? `${count} 暂计` : count}
          </span>
        </span>
      )}
    </span>
  )
  return (
    <li className={isInPeriod ? styles.inPeriod : styles.month}>
      {isDrawn ? (
        <HrefLink
          href={pageHref('/publications', undefined, { unit, month })}
          aria-label={`${words}，查看明细`}
          title={words}
          className={styles.link}
        >
          {body}
        </HrefLink>
      ) : (
        body
      )}
      <span className={styles.label}>{label}</span>
    </li>
  )
}
