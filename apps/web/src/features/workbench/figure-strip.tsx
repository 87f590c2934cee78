import type { Workbench } from '@mingkao/contract'
import { Link, type LinkProps } from '@tanstack/react-router'
import { columnsOf } from './rows-behind.ts'
import styles from './workbench.module.css'

/** The counts of the day, each opening its rows. */
export function FigureStrip({ workbench }: { workbench: Workbench }) {
  const { period, stale, near, unknown, gaps, accounts, vetoes, imports } = workbench
  const figures: { label: string; value: number; tone: 'red' | 'amber' | 'plain'; link: LinkProps }[] = [
    { label: '栏目超期', value: stale, tone: 'red', link: columnsOf(period, { state: 'overdue' }) },
    { label: '栏目临近期限', value: near, tone: 'amber', link: columnsOf(period, { state: 'near-limit' }) },
    { label: '栏目尚未检查', value: unknown, tone: 'plain', link: columnsOf(period, { state: 'unknown' }) },
    { label: '无责任单位', value: gaps.length, tone: 'amber', link: columnsOf(period, { state: 'no-owner' }) },
    { label: '账号临近或超过上限', value: accounts.length, tone: 'amber', link: { hash: 'accounts' } },
    { label: '待核实否决事项', value: vetoes.length, tone: 'red', link: { hash: 'vetoes' } },
    { label: '导入有未收的行', value: imports.length, tone: 'amber', link: { to: '/imports' } },
  ]
  return (
    <section className={styles.figures} aria-label="今天要办的事">
      {figures.map(({ label, value, tone, link }) => (
        <Link key={label} {...link} className={styles.figure}>
          <span className={styles.label}>{label}</span>
          <strong className={value === 0 ? styles.zero : styles[tone]}>{value}</strong>
        </Link>
      ))}
    </section>
  )
}
