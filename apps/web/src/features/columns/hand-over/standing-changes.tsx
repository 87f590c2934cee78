import type { HandOverPreview } from '@mingkao/contract'
import { formatScore } from '../../../lib/formats.ts'
import styles from '../columns.module.css'

type Impact = HandOverPreview['impact'][number]
type Standing = Impact['units'][number]['before']

/** Score, place and 栏目更新 of the units concerned, before and after. */
export function StandingChanges({ impact: { period, units } }: { impact: Impact }) {
  return (
    <table className={styles.versions}>
      <caption className={styles.caption}>
        {period.label}
        {period.isLive ? '（按今天暂计）' : '（按检查时点）'}
        {units.every(({ before, after }) => isSame(before, after)) && '：各单位得分和名次都不变'}
      </caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">栏目更新</th>
          <th scope="col">得分</th>
          <th scope="col">名次</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, group, before, after }) => (
          <tr key={unit.code}>
            <th scope="row">
              {unit.name} <span className={styles.quiet}>{group}</span>
            </th>
            <td>
              <Change from={formatScore(before.columnScore)} to={formatScore(after.columnScore)} />
            </td>
            <td>
              <Change from={formatScore(before.score)} to={formatScore(after.score)} />
            </td>
            <td>
              <Change from={placeWords(before)} to={placeWords(after)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Change({ from, to }: { from: string; to: string }) {
  if (from === to) return <span className={styles.quiet}>{from}，不变</span>
  return (
    <>
      <del>{from}</del> → <ins>{to}</ins>
    </>
  )
}

function placeWords({ place, of }: Standing): string {
  return place === null ? '—' : `${place} / ${of}`
}

function isSame(a: Standing, b: Standing): boolean {
  return a.score === b.score && a.place === b.place && a.columnScore === b.columnScore
}
