import type { UnitChange } from '@mingkao/rules'
import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import { formatScore, formatSigned } from '../../../lib/formats.ts'
import { ChangeReasons } from './change-reasons.tsx'
import { ScoreShift } from './score-shift.tsx'
import styles from './impact.module.css'
import { affectedFirst, isAffected } from './work-out-impact.ts'

/** 各单位的变化, the worst first; each can be opened for what causes it. */
export function ImpactTable({ changes }: { changes: readonly UnitChange[] }) {
  const [isWhole, setWhole] = useState(false)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const affected = changes.filter(isAffected)
  const rows = affectedFirst(isWhole ? changes : affected)
  const scores = rows.flatMap(({ before, after }) => [before.score ?? [], after.score ?? []].flat())
  const range = { from: Math.floor(Math.min(100, ...scores) / 5) * 5, to: Math.ceil(Math.max(0, ...scores) / 5) * 5 }
  const toggle = (code: string) => {
    const next = new Set(open)
    if (!next.delete(code)) next.add(code)
    setOpen(next)
  }
  return (
    <>
      {rows.length === 0 && <p className={styles.none}>按草稿重算，各单位得分、名次都不变。</p>}
      {rows.length > 0 && (
        <ScrollBox>
          <table className={styles.table}>
            <caption className="visually-hidden">草稿下各单位得分和名次的变化</caption>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col" className={styles.right}>
                  变化
                </th>
                <th scope="col">
                  <span className={styles.axis} aria-hidden>
                    <span>{range.from}</span>
                    <span>{range.to}</span>
                  </span>
                  <span className="visually-hidden">得分变化图</span>
                </th>
                <th scope="col" className={styles.right}>
                  得分
                </th>
                <th scope="col" className={styles.right}>
                  组内名次
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((change) => (
                <Fragment key={change.unit.code}>
                  <Row
                    change={change}
                    range={range}
                    isOpen={open.has(change.unit.code)}
                    onToggle={() => toggle(change.unit.code)}
                  />
                  {open.has(change.unit.code) && (
                    <tr>
                      <td colSpan={5} className={styles.reasons}>
                        <ChangeReasons change={change} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <div className={styles.foot}>
        {changes.length - affected.length > 0 && `其余 ${changes.length - affected.length} 家得分、名次不变`}
        <Button size="small" type="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? '只看有变化的' : `全部 ${changes.length} 家`}
        </Button>
      </div>
    </>
  )
}

type RowProps = { change: UnitChange; range: { from: number; to: number }; isOpen: boolean; onToggle: () => void }

function Row({ change, range, isOpen, onToggle }: RowProps) {
  const { unit, before, after, delta } = change
  return (
    <tr data-unit={unit.code}>
      <th scope="row">
        <button type="button" className={styles.unit} aria-expanded={isOpen} onClick={onToggle}>
          {unit.name}
        </button>
      </th>
      <td className={`${styles.right} ${(delta ?? 0) < 0 ? styles.worse : ''}`}>
        {delta === null ? '—' : delta === 0 ? '不变' : formatSigned(delta)}
      </td>
      <td>
        <ScoreShift from={before.score} to={after.score} range={range} />
      </td>
      <td className={styles.right}>
        {before.score === after.score ? '' : `${formatScore(before.score)} → `}
        <strong>{formatScore(after.score)}</strong>
      </td>
      <td className={styles.right}>
        <Places change={change} />
      </td>
    </tr>
  )
}

function Places({ change: { before, after, moved } }: { change: UnitChange }) {
  if (moved === 0) return <>{after.place ?? '—'}</>
  return (
    <>
      {before.place} → <strong>{after.place}</strong>{' '}
      <span className={moved < 0 ? styles.worse : styles.better}>
        {moved < 0 ? '▼' : '▲'}
        {Math.abs(moved)}
        <span className="visually-hidden">{moved < 0 ? '名，下降' : '名，上升'}</span>
      </span>
    </>
  )
}
