import type { RankingRow } from '@mingkao/contract'
import { formatScore } from '../../../lib/formats.ts'
import { UnitLink } from '../unit-link.tsx'
import styles from './linked-score-bar.module.css'

type Props = { row: RankingRow; period: string }

/** 得分条 whose six cells open the unit's page at that indicator; each cell is wide enough for a finger. */
export function LinkedScoreBar({ row, period }: Props) {
  return (
    <span className={styles.bar}>
      {row.indicators
        .filter(({ weight }) => weight > 0)
        .map((cell) => {
          const words = describe(cell)
          const share = cell.full > 0 ? Math.max(0, Math.min(1, (cell.earned ?? 0) / cell.full)) : 0
          return (
            <span key={cell.id} className={styles.slot} style={{ flexGrow: cell.weight }} title={words}>
              <UnitLink unit={row.unit} period={period} indicator={cell.id} className={styles.link}>
                <span className="visually-hidden">
                  {row.unit.name}：{words}
                </span>
                <span className={cell.isApplicable ? styles.cell : styles.idle}>
                  {cell.isApplicable && <span className={styles.earned} style={{ width: `${share * 100}%` }} />}
                </span>
              </UnitLink>
            </span>
          )
        })}
    </span>
  )
}

function describe({ label, full, earned, isApplicable }: RankingRow['indicators'][number]): string {
  if (!isApplicable) return `${label} 不适用`
  return `${label} ${formatScore(earned)}/${formatScore(full)}`
}
