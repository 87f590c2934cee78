import type { UnitChangeOutcome } from '@mingkao/contract'
import type { ReactNode } from 'react'
import { formatCount } from '../../lib/formats.ts'
import styles from './units.module.css'

const movedLabels = [
  ['publications', '网站信息', '条'],
  ['disclosures', '主动公开信息', '件'],
  ['interpretations', '政策解读', '篇'],
  ['accounts', '政务新媒体账号', '个'],
  ['vetoFindings', '单项否决事项', '项'],
  ['orders', '未办结的整改通知', '件'],
  ['exemptions', '栏目和账号的免考', '件'],
  ['users', '经办人员账号', '个'],
] as const

/** 预览: what the change will do, told before it is done. */
export function ChangeOutcome({ outcome }: { outcome: UnitChangeOutcome }) {
  const { moved, columns, openAccounts, staff, periods, unit } = outcome
  const carried = columns.filter(({ to }) => to !== null)
  const gaps = columns.filter(({ to }) => to === null)
  const rows = movedLabels.flatMap(([key, label, measure]) =>
    moved[key] > 0 ? [`${label} ${formatCount(moved[key])} ${measure}`] : [],
  )
  return (
    <section className={styles.outcome} aria-label="预览">
      <h3>预览：确认后将会</h3>
      {periods.length > 0 && (
        <Part title="各考核周期显示的名称">
          {periods.map(({ id, label, name }) => (
            <li key={id}>
              {label}：{name}
            </li>
          ))}
        </Part>
      )}
      {unit.successor && (
        <Part
          title={`自 ${unit.validTo} 起转给${unit.successor.name}`}
          none={rows.length === 0 ? '那天起名下没有资料。' : undefined}
        >
          {rows.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </Part>
      )}
      {carried.length > 0 && (
        <Part title={`${carried.length} 个栏目由${carried[0]?.to?.name}承接`}>
          {carried.map(({ code, path, role }) => (
            <li key={`${code} ${role}`}>
              {path}（{roleLabels[role]}）
            </li>
          ))}
        </Part>
      )}
      {gaps.length > 0 && (
        <Part title={`${gaps.length} 个栏目无人承接，成为空缺`} isWarning>
          {gaps.map(({ code, path, role }) => (
            <li key={`${code} ${role}`}>
              {path}（{roleLabels[role]}）
            </li>
          ))}
        </Part>
      )}
      {openAccounts.length > 0 && (
        <Part title={`${openAccounts.length} 个政务新媒体账号尚未关停，请另行办理关停或移交`} isWarning>
          {openAccounts.map(({ code, name, platform }) => (
            <li key={code}>
              {name}（{platform}）
            </li>
          ))}
        </Part>
      )}
      {staff.length > 0 && (
        <Part title={unit.successor ? '经办人员转到合并后的单位' : '经办人员仍在这个单位名下，请到“用户”页处理'}>
          {staff.map(({ username, name }) => (
            <li key={username}>
              {name}（{username}）
            </li>
          ))}
        </Part>
      )}
      {unit.validTo !== null && columns.length === 0 && !unit.successor && <p>名下没有栏目。</p>}
    </section>
  )
}

const roleLabels = { lead: '责任单位', supporting: '协办单位' } as const

type PartProps = { title: string; isWarning?: boolean; none?: string | undefined; children: ReactNode }

function Part({ title, isWarning = false, none, children }: PartProps) {
  return (
    <div className={isWarning ? styles.warning : styles.part}>
      <h4>{isWarning ? `注意：${title}` : title}</h4>
      {none === undefined ? <ul>{children}</ul> : <p>{none}</p>}
    </div>
  )
}
