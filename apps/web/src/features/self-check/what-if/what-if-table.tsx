import { formatScore } from '../../../lib/formats.ts'
import { Change } from '../summary/score-change.tsx'
import type { Trial } from './try-out.ts'
import { trialRows } from './trial-rows.ts'
import styles from './what-if.module.css'

/** Every indicator now and then, so that the change of the score can be added up by eye. */
export function WhatIfTable({ now, trial }: { now: Trial; trial: Trial }) {
  if (!now.isPossible || !trial.isPossible) return null
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">各指标试算前后</caption>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">现在</th>
          <th scope="col">试算</th>
          <th scope="col">变化</th>
        </tr>
      </thead>
      <tbody>
        {trialRows(now, trial).map(({ id, label, from, to }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {from === null && to === null ? (
              <td colSpan={3} className={styles.idle}>
                不适用
              </td>
            ) : (
              <>
                <td>{formatScore(from)}</td>
                <td className={styles.then}>{formatScore(to)}</td>
                <td>
                  <Change by={(to ?? 0) - (from ?? 0)} text={(by) => by.toFixed(2)} same="–" />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
