import type { ImpactSummary } from '@mingkao/rules'
import styles from './impact.module.css'

/** 一句话总结, as figures: who rises, who falls, who changes sides. */
export function ImpactFigures({ summary }: { summary: ImpactSummary }) {
  const { scoresUp, scoresDown, placesUp, placesDown, short, failed, verdicts } = summary
  return (
    <>
      <dl className={styles.figures} aria-label="影响合计">
        <div>
          <dt>得分变化</dt>
          <dd>
            <strong>{scoresUp + scoresDown}</strong> 家，{directions(scoresUp, scoresDown)}
          </dd>
        </div>
        <div>
          <dt>名次变化</dt>
          <dd>
            <strong>{placesUp + placesDown}</strong> 家，{directions(placesUp, placesDown)}
          </dd>
        </div>
        <div>
          <dt>月度未达标</dt>
          <dd>
            <Change {...short} />
          </dd>
        </div>
        <div>
          <dt>不合格</dt>
          <dd>
            <Change {...failed} />
          </dd>
        </div>
      </dl>
      {verdicts.length > 0 && (
        <p className={styles.verdicts}>
          结论改变：
          {verdicts.map(({ unit, before, after }) => `${unit.name}由${before.verdict}变为${after.verdict}`).join('；')}
        </p>
      )}
    </>
  )
}

function directions(up: number, down: number): string {
  if (up === 0 && down === 0) return '都不变'
  if (up === 0) return '均下降'
  if (down === 0) return '均上升'
  return `${up} 升 ${down} 降`
}

function Change({ before, after }: { before: number; after: number }) {
  if (before === after) {
    return (
      <>
        <strong>{after}</strong> 家，不变
      </>
    )
  }
  return (
    <>
      {before} → <strong className={after > before ? styles.worse : undefined}>{after}</strong> 家
    </>
  )
}
