import type { Workbench } from '@mingkao/contract'
import { HrefLink } from '../../components/href-link.tsx'
import type { ReactNode } from 'react'
import { Card } from '../../components/card.tsx'
import { pageHref } from '../../lib/page-href.ts'
import { formatDay, formatMoment } from '../../lib/formats.ts'
import { stateWords } from './column-words.ts'
import { accountOf, columnsOf } from './rows-behind.ts'
import styles from './workbench.module.css'

type Part = { workbench: Workbench }

const SHOWN = 8

/** 待核实的单项否决事项: each counts only once a second person has confirmed it. */
export function VetoesCard({ workbench: { vetoes } }: Part) {
  return (
    <ToDoCard id="vetoes" title="待核实的单项否决事项" none="没有待核实的事项。">
      {vetoes.map(({ id, unit, account, conditionLabel, happenedOn, note }) => (
        <li key={id} className={styles.line}>
          <span>
            <HrefLink href={pageHref('/veto-findings', undefined, { open: id })}>{account?.name ?? unit.name}</HrefLink>
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
          <HrefLink href={pageHref('/imports', id)}>{fileName}</HrefLink>
          <span className={styles.amber}>未收 {rejected} 行</span>
          <span className={styles.when}>{formatMoment(finishedAt)}</span>
        </li>
      ))}
    </ToDoCard>
  )
}

/** 没有送到的提醒: shown only when there are some. */
export function UndeliveredCard({ workbench: { undelivered } }: Part) {
  if (undelivered.length === 0) return null
  return (
    <ToDoCard id="undelivered" title="没有送到的提醒" none="">
      {undelivered.map(({ channel, target, count, lastError }) => (
        <li key={`${channel}${target}`} className={styles.line}>
          <span>
            <HrefLink href="/notifications/settings">{target}</HrefLink>
            <span className={styles.detail}>
              {channel === 'mail' ? '邮件' : '推送'} · {lastError ?? '原因不详'}
            </span>
          </span>
          <span className={styles.red}>{count} 条</span>
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
            <HrefLink href={accountOf(period, code)}>{name}</HrefLink>
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

const GAPS = [
  { gap: 'no-lead', state: 'no-owner', words: '没有责任单位' },
  { gap: 'supporting-only', state: 'supporting-only', words: '只有协办单位' },
  { gap: 'closed-lead', state: 'closed-lead', words: '责任单位已撤销' },
  { gap: 'ending-soon', state: 'ending-soon', words: '30 天内到期' },
] as const

/** 分工缺口: checked columns that nobody answers for, or soon nobody. */
export function GapsCard({ workbench: { gaps, period } }: Part) {
  const kinds = GAPS.map((kind) => ({ ...kind, count: gaps.filter((it) => it.gaps.includes(kind.gap)).length }))
  return (
    <ToDoCard
      id="gaps"
      title="分工缺口"
      none="每个受检栏目都有责任单位，30 天内没有到期的。"
      more={
        <span className={styles.kinds}>
          {kinds
            .filter(({ count }) => count > 0)
            .map(({ gap, state, words, count }) => (
              <HrefLink key={gap} href={columnsOf(period, { state })}>
                {words} {count}
              </HrefLink>
            ))}
        </span>
      }
    >
      {gaps.map(({ gaps: own, ...column }) => (
        <li key={column.code} className={styles.line}>
          <span>
            <HrefLink href={columnsOf(period, { column: column.code })}>{column.path}</HrefLink>
            <span className={styles.detail}>{stateWords(column)}</span>
          </span>
          <span className={styles.when}>
            {GAPS.filter(({ gap }) => own.includes(gap))
              .map(({ words }) => words)
              .join('，')}
          </span>
        </li>
      ))}
    </ToDoCard>
  )
}

type ToDoCardProps = {
  id: string
  title: string
  /** What one row is, in numbers. */
  unit?: string
  none: string
  more?: ReactNode
  children: ReactNode[]
}

/** A list of what is to be done, or one sentence that nothing is. */
export function ToDoCard({ id, title, unit = '项', none, more, children }: ToDoCardProps) {
  return (
    <div id={id} className={styles.anchor}>
      <Card flush dense title={title} {...(children.length > 0 && { note: `${children.length} ${unit}` })}>
        {children.length === 0 ? <p className={styles.none}>{none}</p> : <ul>{children.slice(0, SHOWN)}</ul>}
        {children.length > SHOWN && (
          <p className={styles.none}>
            另有 {children.length - SHOWN} {unit}，办完前面的就会出现。
          </p>
        )}
        {children.length > 0 && more !== undefined && <p className={styles.none}>{more}</p>}
      </Card>
    </div>
  )
}
