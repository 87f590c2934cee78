import type { Summary, UnitRef } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { Card } from '../../../components/card.tsx'
import { PlaceChange } from '../place-change.tsx'
import { UnitLink } from '../unit-link.tsx'
import styles from './circular-digest.module.css'
import { staleOwner } from './stale-owner.ts'

/** 通报要点: who is named for good and for bad, in the circular's own order; every name opens its unit. */
export function CircularDigest({ summary }: { summary: Summary }) {
  const { period, topByVolume, belowQuota, staleColumns, disclosures, accounts } = summary
  return (
    <Card title="通报要点" flush>
      <dl className={styles.list}>
        <Entry term="发布较好" tone="good">
          <Groups groups={topByVolume} period={period} none="尚无各月均达标的单位" />
        </Entry>
        <Entry term="月度未达标" tone="bad">
          <Groups groups={belowQuota} period={period} indicator="monthly-quota" none="无" />
        </Entry>
        <Entry term="栏目未更新" tone="bad">
          <StaleColumns columns={staleColumns} period={period} />
        </Entry>
        {accounts.failed > 0 && (
          <Entry term="账号不合格" tone="bad">
            <Link to="/accounts" search={{ period, verdict: 'failed' }}>
              {accounts.failed} 个
            </Link>
          </Entry>
        )}
        <Entry term="零公开" tone="bad">
          <Units units={disclosures.zeroUnits} period={period} indicator="disclosure" none="无" />
        </Entry>
        <Entry term="名次变化" tone="plain">
          <Moves moves={summary.moves} period={period} />
        </Entry>
      </dl>
    </Card>
  )
}

function Entry({ term, tone, children }: { term: string; tone: 'good' | 'bad' | 'plain'; children: ReactNode }) {
  return (
    <div className={styles.entry}>
      <dt className={styles[tone]}>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type Names = {
  period: string
  indicator?: string
  none: string
  /** Behind the last of them. */
  end?: string
}

function Groups({ groups, ...names }: { groups: Summary['belowQuota'] } & Names) {
  const filled = groups.filter(({ units }) => units.length > 0)
  if (filled.length === 0) return names.none
  return filled.map(({ group, units }, index) => (
    <Units key={group} units={units} {...names} end={index < filled.length - 1 ? '；' : ''} />
  ))
}

function Units({ units, period, indicator, none, end = '' }: { units: readonly UnitRef[] } & Names) {
  if (units.length === 0) return none
  const shown = units.slice(0, mostNames)
  const isCut = shown.length < units.length
  const named = shown.map((unit, index) => (
    <Marked key={unit.code} mark={index < shown.length - 1 ? '、' : isCut ? '' : end}>
      <UnitLink unit={unit} period={period} indicator={indicator} />
    </Marked>
  ))
  return isCut ? [...named, `等 ${units.length} 家${end}`] : named
}

/** A name that keeps the mark behind it: a link is a box of its own, after which a line could break and begin with the mark. */
function Marked({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <span className={styles.marked}>
      {children}
      {mark}
    </span>
  )
}

function StaleColumns({ columns, period }: { columns: Summary['staleColumns']; period: string }) {
  if (columns.length === 0) return '无'
  return [...Map.groupBy(columns, staleOwner)].map(([owner, owned], index) => {
    const code = owned[0]?.unit?.code
    return (
      <Fragment key={owner}>
        {index > 0 && '；'}
        <Marked mark="：">
          <Link to="/columns" search={{ period, state: 'overdue', ...(code !== undefined && { unit: code }) }}>
            {owner}
          </Link>
        </Marked>
        {owned.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join('、')}
      </Fragment>
    )
  })
}

/** A quarter that has only begun has many units without a disclosure: a card is no place for all of them. */
const mostNames = 12
const shownMoves = 4

function Moves({ moves, period }: { moves: Summary['moves']; period: string }) {
  if (moves.length === 0) return '没有可比的上一期，或名次未变'
  return (
    <span className={styles.moves}>
      {moves.slice(0, shownMoves).map(({ unit, from, to }) => (
        <span key={unit.code} className={styles.move}>
          <UnitLink unit={unit} period={period} />
          <PlaceChange from={from} to={to} />
        </span>
      ))}
      {moves.length > shownMoves && (
        <Link to="/rankings" search={{ period, sort: '-change' }}>
          全部 {moves.length} 家
        </Link>
      )}
    </span>
  )
}
