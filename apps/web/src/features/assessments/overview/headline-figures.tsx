import { ExclamationCircleFilled, RightOutlined } from '@ant-design/icons'
import type { Summary } from '@mingkao/contract'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './headline-figures.module.css'
import { staleOwner } from './stale-owner.ts'

/** 通报要点数字: the circular's five figures, each opening its rows. */
export function HeadlineFigures({ summary }: { summary: Summary }) {
  const { period, publications, belowQuota, staleColumns, accounts, disclosures } = summary
  const below = belowQuota.reduce((sum, { units }) => sum + units.length, 0)
  const passed = accounts.registered - accounts.failed - accounts.undetermined
  return (
    <section aria-label="通报要点数字" className={styles.figures}>
      <Figure
        label="门户发布"
        value={publications}
        measure="条"
        note={<Change from={summary.previousPublications} to={publications} />}
        link={{ to: '/publications', search: { period, counted: true } }}
      />
      <Figure
        label="发布未达标"
        value={below}
        measure="家"
        isBad={below > 0}
        note={
          below === 0
            ? summary.provisional
              ? '已满的月份均达标'
              : '各月均达标'
            : countsOf(
                belowQuota.map(({ group, units }) => [group, units.length]),
                ' 家',
              )
        }
        link={{ to: '/rankings', search: { period, show: 'below-quota' } }}
      />
      <Figure
        label="栏目未更新"
        value={staleColumns.length}
        measure="个"
        isBad={staleColumns.length > 0}
        note={staleColumns.length === 0 ? '均在期限内' : staleUnits(staleColumns)}
        link={{ to: '/columns', search: { period, state: 'overdue' } }}
      />
      <Figure
        label="新媒体合格"
        value={passed}
        measure={`/ ${accounts.registered} 个`}
        isBad={accounts.failed > 0}
        note={accountsNote(accounts)}
        link={{ to: '/accounts', search: { period } }}
      />
      <Figure
        label="主动公开"
        value={disclosures.total}
        measure="件"
        note={disclosures.zeroUnits.length === 0 ? '各单位均有公开' : `零公开 ${disclosures.zeroUnits.length} 家`}
        link={{ to: '/disclosures', search: { period } }}
      />
    </section>
  )
}

type FigureProps = {
  label: string
  value: number | string
  measure: string
  note: ReactNode
  isBad?: boolean
  link: LinkProps
}

function Figure({ label, value, measure, note, isBad = false, link }: FigureProps) {
  return (
    <Link {...link} className={styles.figure}>
      <span className={styles.label}>
        {label}
        <RightOutlined aria-hidden />
      </span>
      <span className={styles.line}>
        {isBad ? <ExclamationCircleFilled aria-hidden className={styles.sign} /> : null}
        <strong className={isBad ? styles.bad : styles.value}>{value}</strong>
        <span className={styles.measure}>{measure}</span>
      </span>
      <span className={styles.note}>{note}</span>
    </Link>
  )
}

function Change({ from, to }: { from: number | null; to: number }) {
  if (from === null) return '无上期数据'
  const change = to - from
  return (
    <>
      较上期 {from}{' '}
      {change === 0 ? (
        '，持平'
      ) : (
        <span className={change > 0 ? styles.more : styles.less}>
          <span aria-hidden>{change > 0 ? '▲' : '▼'}</span>
          <span className="visually-hidden">{change > 0 ? '多' : '少'}</span> {Math.abs(change)}
        </span>
      )}
    </>
  )
}

function countsOf(entries: readonly (readonly [string, number])[], measure = ''): string {
  return entries
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}${measure}`)
    .join('，')
}

function staleUnits(columns: Summary['staleColumns']): string {
  const counts = Map.groupBy(columns, staleOwner)
  const entries = [...counts].map(([name, list]) => [name, list.length] as const).toSorted((a, b) => b[1] - a[1])
  const rest = entries.length - 3
  return countsOf(entries.slice(0, 3)) + (rest > 0 ? `，另 ${rest} 家` : '')
}

function accountsNote({ registered, failed, undetermined }: Summary['accounts']): string {
  if (registered === 0) return '尚无备案账号'
  if (failed === 0 && undetermined === 0) return '全部按时更新'
  return countsOf(
    [
      ['不合格', failed],
      ['尚未检查', undetermined],
    ],
    ' 个',
  )
}
