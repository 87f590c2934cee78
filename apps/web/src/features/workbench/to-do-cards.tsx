import type { Workbench } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Card } from '../../components/card.tsx'
import { formatDay, formatMoment } from '../../lib/formats.ts'
import { stateWords } from './column-words.ts'
import { accountOf, columnsOf } from './rows-behind.ts'
import styles from './workbench.module.css'

type Part = { workbench: Workbench }

const SHOWN = 8

/** 待核实的单项否决事项: each counts only once a second person has confirmed it. */
export function VetoesCard({ workbench: { vetoes, period } }: Part) {
  return (
    <ToDoCard id="vetoes" title="待核实的单项否决事项" none="没有待核实的事项。">
      {vetoes.map(({ id, unit, account, conditionLabel, happenedOn, note }) => (
        <li key={id} className={styles.line}>
          <span>
            {account ? (
              <Link {...accountOf(period, account.code)}>{account.name}</Link>
            ) : (
              <Link to="/units/$code" params={{ code: unit.code }}>
                {unit.name}
              </Link>
            )}
            <span className={styles.detail}>
              {unit.name} · {conditionLabel} · {note}
            </span>
          </span>
          <span className={styles.when}>{formatDay(happenedOn)}</span>
        </li>
      ))}
    </ToDoCard>
  )
}

/** 导入: stored batches of the last 30 days with rows that were not taken. */
export function ImportsCard({ workbench: { imports } }: Part) {
  return (
    <ToDoCard id="imports" title="导入有未收的行" none="近 30 天的导入都收齐了。">
      {imports.map(({ id, fileName, rejected, finishedAt }) => (
        <li key={id} className={styles.line}>
          <Link to="/imports/$id" params={{ id }}>
            {fileName}
          </Link>
          <span className={styles.amber}>未收 {rejected} 行</span>
          <span className={styles.when}>{formatMoment(finishedAt)}</span>
        </li>
      ))}
    </ToDoCard>
  )
}

/** 政务新媒体 near or past the gap of 14 days. */
export function AccountsCard({ workbench: { accounts, period } }: Part) {
  return (
    <ToDoCard id="accounts" title="临近或超过更新上限的账号" none="账号都按时更新。">
      {accounts.map(({ code, name, platform, unit, daysLeft }) => (
        <li key={code} className={styles.line}>
          <span>
            <Link {...accountOf(period, code)}>{name}</Link>
            <span className={styles.detail}>
              {platform} · {unit.name}
            </span>
          </span>
          <span className={daysLeft < 0 ? styles.red : styles.amber}>
            {daysLeft < 0 ? `超过 ${-daysLeft} 天` : `剩 ${daysLeft} 天`}
          </span>
        </li>
      ))}
    </ToDoCard>
  )
}

/** 无责任单位: checked columns nobody leads today. */
export function GapsCard({ workbench: { gaps, period } }: Part) {
  return (
    <ToDoCard
      id="gaps"
      title="没有责任单位的栏目"
      none="每个受检栏目都有责任单位。"
      more={<Link {...columnsOf(period, { state: 'no-owner' })}>全部 {gaps.length} 个</Link>}
    >
      {gaps.map((column) => (
        <li key={column.code} className={styles.line}>
          <Link {...columnsOf(period, { column: column.code })}>{column.path}</Link>
          <span className={styles.when}>{stateWords(column)}</span>
        </li>
      ))}
    </ToDoCard>
  )
}

type ToDoCardProps = { id: string; title: string; none: string; more?: ReactNode; children: ReactNode[] }

function ToDoCard({ id, title, none, more, children }: ToDoCardProps) {
  return (
    <div id={id} className={styles.anchor}>
      <Card flush dense title={title} {...(children.length > 0 && { note: `${children.length} 项` })}>
        {children.length === 0 ? <p className={styles.none}>{none}</p> : <ul>{children.slice(0, SHOWN)}</ul>}
        {children.length > SHOWN && (
          <p className={styles.none}>{more ?? `另有 ${children.length - SHOWN} 项，办完前面的就会出现。`}</p>
        )}
      </Card>
    </div>
  )
}
