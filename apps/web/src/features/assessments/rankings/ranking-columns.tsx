import type { RankingRow } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../../components/data-column.ts'
import { MonthStrip } from '../../../components/month-strip.tsx'
import { byNumber, type Orders, type Sorting, sortable } from '../../../components/sort-rows.ts'
import { formatMonth, formatPlain, formatScore } from '../../../lib/formats.ts'
import { monthsLabel } from '../months-label.ts'
import { PlaceChange } from '../place-change.tsx'
import { shownMonths } from '../shown-months.ts'
import { UnitLink } from '../unit-link.tsx'
import { ExemptionTag } from '../exemption-tag.tsx'
import { VerdictTag } from '../verdict-tag.tsx'
import { LinkedScoreBar } from './linked-score-bar.tsx'
import styles from './ranking-columns.module.css'
import type { ScoreWeights } from './score-weights.ts'

export const rankingOrders: Orders<RankingRow> = {
  place: byNumber((row) => row.place),
  score: byNumber((row) => row.score),
  volume: byNumber((row) => row.volume.total),
  change: byNumber(placesGained),
}

type View = { rows: readonly RankingRow[]; period: string; quota: number; weights: ScoreWeights; sorting: Sorting }

/** The columns of 排名; points of each indicator and the single months can be added by the column chooser. */
export function rankingColumns({ rows, period, quota, weights, sorting }: View): DataColumn<RankingRow>[] {
  const months = rows[0]?.volume.months ?? []
  return [
    {
      key: 'place',
      title: '名次',
      text: (row) => String(row.place ?? '—'),
      isNumber: true,
      isFixed: true,
      table: sortable('place', sorting),
    },
    {
      key: 'unit',
      title: '单位',
      text: (row) => row.unit.name,
      render: (row) => (
        <span className={styles.unit}>
          <UnitLink unit={row.unit} period={period} />
          <VerdictTag row={row} />
          <ExemptionTag row={row} />
        </span>
      ),
      isFixed: true,
    },
    {
      key: 'score',
      title: '得分',
      text: (row) => formatScore(row.score),
      render: (row) => <strong>{formatScore(row.score)}</strong>,
      isNumber: true,
      table: sortable('score', sorting),
    },
    {
      key: 'bar',
      title: '各项得分',
      text: (row) => weights.map(({ id, label }) => `${label}${pointsOf(row, id)}`).join('；'),
      render: (row) =>
        row.score === null ? (
          <span className={styles.note}>{row.note ?? row.verdict}</span>
        ) : (
          <LinkedScoreBar row={row} period={period} />
        ),
    },
    {
      key: 'bonus',
      title: '加分',
      text: (row) => (row.bonus > 0 ? `+${formatPlain(row.bonus)}` : '—'),
      render: (row) => (row.bonus > 0 ? <span className={styles.bonus}>+{formatPlain(row.bonus)}</span> : '—'),
      isNumber: true,
    },
    {
      key: 'deduction',
      title: '整改扣分',
      text: (row) => (row.deduction > 0 ? `−${formatPlain(row.deduction)}` : '—'),
      isNumber: true,
      isOptional: true,
    },
    ...weights.map(({ id, label }) => ({
      key: `points-${id}`,
      title: label,
      text: (row: RankingRow) => pointsOf(row, id),
      isNumber: true,
      isOptional: true,
    })),
    {
      key: 'strip',
      title: monthsLabel(rows),
      text: (row) => row.yearMonths.map(({ month, count }) => `${formatMonth(month)}${count ?? '—'}`).join('；'),
      render: (row) => <MonthStrip months={shownMonths(row)} quota={quota} apartFrom={row.volume.months[0]?.month} />,
    },
    ...months.map(({ month }, at) => ({
      key: `month-${at + 1}`,
      title: formatMonth(month),
      text: (row: RankingRow) => String(row.volume.months[at]?.count ?? '—'),
      isNumber: true,
      isOptional: true,
    })),
    {
      key: 'volume',
      title: '本期发布',
      text: (row) => String(row.volume.total ?? '—'),
      render: (row) => (
        <Link to="/publications" search={{ unit: row.unit.code, period, counted: true }}>
          {row.volume.total ?? '—'}
        </Link>
      ),
      isNumber: true,
      table: sortable('volume', sorting),
    },
    {
      key: 'change',
      title: '较上期',
      text: (row) => String(placesGained(row) ?? '—'),
      render: (row) => <PlaceChange from={row.previousPlace} to={row.place} />,
      isNumber: true,
      table: sortable('change', sorting),
    },
    { key: 'verdict', title: '结论', text: (row) => row.verdict },
  ]
}

/** Places gained since the last period, negative when lost; null where one of the two is not known. */
function placesGained({ previousPlace, place }: RankingRow): number | null {
  return previousPlace === null || place === null ? null : previousPlace - place
}

function pointsOf(row: RankingRow, id: string): string {
  const cell = row.indicators.find((indicator) => indicator.id === id)
  return cell?.isApplicable ? `${formatScore(cell.earned)}/${formatScore(cell.full)}` : '不适用'
}
