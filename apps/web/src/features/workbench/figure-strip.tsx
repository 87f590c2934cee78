import type { Workbench } from '@mingkao/contract'
import { HrefLink } from '../../components/href-link.tsx'
import { columnsOf } from './rows-behind.ts'
import styles from './figure-strip.module.css'

/** The counts of the day, each opening its rows. */
export function FigureStrip({ workbench }: { workbench: Workbench }) {
  const { period, stale, near, unknown, gaps, accounts, vetoes, imports, appeals, exemptions } = workbench
  const figures: { label: string; value: number; tone: 'red' | 'amber' | 'plain'; href: string }[] = [
    { label: '栏目超期', value: stale, tone: 'red', href: columnsOf(period, { state: 'overdue' }) },
    { label: '栏目临近期限', value: near, tone: 'amber', href: columnsOf(period, { state: 'near-limit' }) },
    { label: '栏目尚未检查', value: unknown, tone: 'plain', href: columnsOf(period, { state: 'unknown' }) },
    { label: '分工缺口', value: gaps.length, tone: 'amber', href: '/workbench#gaps' },
    { label: '账号临近或超过上限', value: accounts.length, tone: 'amber', href: '/workbench#accounts' },
    { label: '待核实否决事项', value: vetoes.length, tone: 'red', href: '/workbench#vetoes' },
    { label: '申诉和免考待办', value: appeals.length + exemptions.length, tone: 'amber', href: '/workbench#appeals' },
    { label: '导入有未收的行', value: imports.length, tone: 'amber', href: '/workbench#imports' },
  ]
  return (
    <section className={styles.figures} aria-label="今天要办的事">
      {figures.map(({ label, value, tone, href }) => (
        <HrefLink key={label} href={href} className={styles.figure}>
          <span className={styles.label}>{label}</span>
          <strong className={value === 0 ? styles.zero : styles[tone]}>{value}</strong>
        </HrefLink>
      ))}
    </section>
  )
}
