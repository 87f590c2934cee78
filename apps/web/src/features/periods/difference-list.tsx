import type { FindingChange, PeriodDifference } from '@mingkao/contract'
import { formatCount, formatScore } from '../../lib/formats.ts'
import styles from './periods.module.css'

type Unit = PeriodDifference['units'][number]

const CHANGES: Record<FindingChange['change'], string> = { added: '新增', gone: '取消', changed: '变为' }

/** 差别: unit by unit, what moved and by which finding. */
export function DifferenceList({ difference, caption }: { difference: PeriodDifference; caption: string }) {
  const { publications, scheme, units } = difference
  return (
    <div className={styles.difference}>
      <p>
        全区信息量 <Two before={count(publications.before)} after={count(publications.after)} />
        {scheme.before !== scheme.after && (
          <>
            ；考核方案 <Two before={scheme.before} after={scheme.after} />
          </>
        )}
      </p>
      {units.length === 0 ? (
        <p className={styles.note}>各单位的得分、名次和检查发现都没有变化。</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
          <table>
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">信息量</th>
                <th scope="col">得分</th>
                <th scope="col">名次</th>
                <th scope="col">检查发现</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <UnitRow key={unit.unit.code} unit={unit} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function UnitRow({ unit: { unit, group, total, score, place, findings } }: { unit: Unit }) {
  return (
    <tr>
      <th scope="row">
        {unit.name}
        <span className={styles.note}>{group}</span>
      </th>
      <td>
        <Two before={count(total.before)} after={count(total.after)} />
      </td>
      <td>
        <Two before={formatScore(score.before)} after={formatScore(score.after)} />
      </td>
      <td>
        <Two before={count(place.before)} after={count(place.after)} />
      </td>
      <td>
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <li key={finding.id}>{wordsOf(finding)}</li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** One value, or before → after. */
function Two({ before, after }: { before: string; after: string }) {
  if (before === after) return <>{after}</>
  return (
    <>
      <del>{before}</del> → <ins>{after}</ins>
    </>
  )
}

function wordsOf({ indicator, change, before, after }: FindingChange): string {
  if (change === 'gone') return `${indicator} ${CHANGES.gone}：${before?.sentence ?? ''}`
  if (change === 'added') return `${indicator} ${CHANGES.added}：${after?.sentence ?? ''}`
  if (before?.sentence === after?.sentence) {
    return `${indicator}：${after?.sentence ?? ''}（${formatScore(before?.points ?? null)} → ${formatScore(after?.points ?? null)}分）`
  }
  return `${indicator}：${before?.sentence ?? ''}，${CHANGES.changed}${after?.sentence ?? ''}`
}

function count(value: number | null): string {
  return value === null ? '—' : formatCount(value)
}
