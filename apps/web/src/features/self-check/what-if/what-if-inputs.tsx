import type { Column, Standing } from '@mingkao/contract'
import { formatMonth } from '../../../lib/formats.ts'
import { columnDeadline } from '../registers/column-deadline.ts'
import { sortByDaysLeft } from '../registers/sort-by-days-left.ts'
import { Stepper } from './stepper.tsx'
import type { WhatIfPlan } from './what-if-plan.ts'
import styles from './what-if.module.css'

interface WhatIfInputsProps {
  standing: Standing
  plan: WhatIfPlan
  /** Columns the unit leads. */
  columns: readonly Column[]
  onChange: (plan: WhatIfPlan) => void
}

const MOST_ITEMS = 999
const MOST_INTERPRETATIONS = 20

/** Items for each month of the period, columns to refresh, interpretations to publish. */
export function WhatIfInputs({ standing, plan, columns, onChange }: WhatIfInputsProps) {
  const months = standing.yearMonths.filter(({ isInPeriod, state }) => isInPeriod && state !== 'not-begun')
  const counted = countedInterpretations(standing)
  const open = sortByDaysLeft(columns.filter(({ code }) => !plan.columns.includes(code)))
  return (
    <>
      <div className={styles.steppers}>
        {months.map(({ month, count, state }) => (
          <Stepper
            key={month}
            label={`${formatMonth(month)}${state === 'running' ? '再发' : '补报'}`}
            hint={count === null ? '尚未采集' : `已有 ${count} 条`}
            value={plan.months[month] ?? 0}
            max={MOST_ITEMS}
            onChange={(count_) => onChange({ ...plan, months: { ...plan.months, [month]: count_ } })}
          />
        ))}
        <Stepper
          label="图文解读"
          hint={`已计 ${counted} 篇`}
          value={plan.interpretations.illustrated ?? 0}
          max={MOST_INTERPRETATIONS}
          onChange={(count) => onChange({ ...plan, interpretations: { ...plan.interpretations, illustrated: count } })}
        />
        <Stepper
          label="音视频解读"
          hint="同样计入"
          value={plan.interpretations['audio-video'] ?? 0}
          max={MOST_INTERPRETATIONS}
          onChange={(count) =>
            onChange({ ...plan, interpretations: { ...plan.interpretations, 'audio-video': count } })
          }
        />
      </div>
      {columns.length > 0 && (
        <label className={styles.columns}>
          <span>更新栏目</span>
          <select
            value=""
            disabled={open.length === 0}
            onChange={(event) => onChange({ ...plan, columns: [...plan.columns, event.target.value] })}
          >
            <option value="">{open.length === 0 ? '负责的栏目都已选上' : '选择负责的栏目'}</option>
            {open.map((column) => (
              <option key={column.code} value={column.code}>
                {column.path}（{columnDeadline(column, standing.unit.code).words}）
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}

function countedInterpretations({ indicators }: Standing): number {
  const findings = indicators.find(({ id }) => id === 'interpretation')?.findings ?? []
  return new Set(
    findings
      .filter(({ outcome }) => outcome === 'met' || outcome === 'bonus')
      .flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'interpretation').map(({ id }) => id)),
  ).size
}
