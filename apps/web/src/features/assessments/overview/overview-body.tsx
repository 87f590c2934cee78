import type { Rankings, Summary } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useIsPhone } from '../../../lib/use-is-phone.ts'
import { HeatMapAcross } from '../heat-map.tsx'
import { quotaLabel } from '../quota-label.ts'
import { RankingList } from '../ranking-list.tsx'
import { scoreWeights, type ScoreWeights } from '../rankings/score-weights.ts'
import { CircularDigest } from './circular-digest.tsx'
import { HeadlineFigures } from './headline-figures.tsx'
import { Legend } from './legend.tsx'
import styles from './overview.module.css'
import { RankingCard } from './ranking-card.tsx'

type Props = { summary: Summary; rankings: Rankings }
type PartProps = Props & { weights: ScoreWeights }

/** More columns than this don't fit a screen: the heat map then stands on its own page, units downward. */
const unitsAcross = 60

export function OverviewBody(props: Props) {
  const weights = scoreWeights(props.rankings.groups.flatMap(({ rows }) => rows))
  const isPhone = useIsPhone()
  const hasUnits = props.rankings.groups.some(({ rows }) => rows.length > 0)
  return (
    <div className={styles.page}>
      <HeadlineFigures summary={props.summary} />
      {hasUnits ? null : <EmptyState title="还没有参评单位" hint="导入单位后，这里显示分组排名。" />}
      {hasUnits && (isPhone ? <OnPhone {...props} weights={weights} /> : <OnDesk {...props} weights={weights} />)}
    </div>
  )
}

function OnDesk({ summary, rankings, weights }: PartProps) {
  const columns = balanced(rankings.groups)
  const shorter = columns.reduce(
    (best, column, index) => (height(column) < height(columns[best] ?? []) ? index : best),
    0,
  )
  const unitCount = rankings.groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const isWhole = rankings.groups.every(({ rows, total }) => rows.length === total)
  return (
    <>
      <Legend weights={weights} quota={quotaLabel(rankings)} />
      <div className={styles.columns}>
        {columns.map((groups, index) => (
          <div key={groups[0]?.group ?? 'digest'} className={styles.column}>
            {groups.map((group) => (
              <RankingCard key={group.group} group={group} period={rankings.period} />
            ))}
            {index === shorter && <CircularDigest summary={summary} />}
          </div>
        ))}
      </div>
      {isWhole && unitCount <= unitsAcross && (
        <Card
          title="单位月度发布"
          note={`每月至少 ${quotaLabel(rankings)} 条，红底为不足`}
          extra={
            <Link to="/rankings" search={{ period: rankings.period, tab: 'heat' }}>
              查看表格
            </Link>
          }
        >
          <HeatMapAcross
            groups={rankings.groups}
            period={rankings.period}
            quota={quotaLabel(rankings)}
            totalLabel="本期合计"
          />
        </Card>
      )}
    </>
  )
}

function OnPhone({ summary, rankings, weights }: PartProps) {
  const [chosen, setChosen] = useState(rankings.groups[0]?.group)
  const group = rankings.groups.find((candidate) => candidate.group === chosen) ?? rankings.groups[0]
  return (
    <>
      <Card flush>
        <div role="group" aria-label="分组" className={styles.tabs}>
          {rankings.groups.map(({ group: name, total }) => (
            <button key={name} type="button" aria-pressed={name === group?.group} onClick={() => setChosen(name)}>
              {name} {total}
            </button>
          ))}
        </div>
        <div className={styles.legend}>
          <Legend weights={weights} quota={quotaLabel(rankings)} />
        </div>
        {group && <RankingList group={group} period={rankings.period} />}
      </Card>
      <CircularDigest summary={summary} />
    </>
  )
}

type Group = Rankings['groups'][number]

/** Two columns, each group put where less stands already; the space left over takes the digest. */
function balanced(groups: readonly Group[]): [Group[], Group[]] {
  const columns: [Group[], Group[]] = [[], []]
  for (const group of groups) {
    const [left, right] = columns
    if (height(left) <= height(right)) left.push(group)
    else right.push(group)
  }
  return columns
}

const headRows = 4

function height(column: readonly Group[]): number {
  return column.reduce((sum, { rows }) => sum + rows.length + headRows, 0)
}
