import type { AppealDetail, Source } from '@mingkao/contract'
import { HrefLink } from '../../components/href-link.tsx'
import { FactList } from '../../components/register/fact-list.tsx'
import { evidenceHref } from '../../lib/evidence-href.ts'
import { formatPlain, formatSigned } from '../../lib/formats.ts'
import { pageHref } from '../../lib/page-href.ts'
import styles from './appeals.module.css'

const SHOWN = 10

/** The finding as it stood when it was appealed against: sentence, points, clause, evidence. */
export function AppealedFinding({ appeal: { finding, unit, period, indicatorLabel } }: { appeal: AppealDetail }) {
  const { sentence, points, weighed, source, evidence } = finding
  return (
    <FactList
      facts={[
        [
          '指标',
          <HrefLink key="unit" href={pageHref('/units', unit.code, { period })}>
            {indicatorLabel}
          </HrefLink>,
        ],
        ['原话', sentence],
        [
          '分值',
          points === 0 ? '不合格，不计分' : `本项扣 ${formatPlain(points)} 分，计入总分 ${formatSigned(weighed)}`,
        ],
        ['依据', <Clause key="source" source={source} />],
        [
          `佐证 ${evidence.length} 条`,
          evidence.length === 0 ? '没有可列的记录：缺的正是这些。' : <EvidenceList key="evidence" rows={evidence} />,
        ],
      ]}
    />
  )
}

function Clause({ source }: { source: Source }) {
  if (source.kind === 'local') return <>本区设定：{source.reason}</>
  return (
    <>
      <blockquote className={styles.quote}>{source.quote}</blockquote>
      {source.document} {source.article}
    </>
  )
}

function EvidenceList({ rows }: { rows: AppealDetail['finding']['evidence'] }) {
  return (
    <ul className={styles.evidence}>
      {rows.slice(0, SHOWN).map((row) => (
        <li key={`${row.kind} ${row.id}`}>
          <HrefLink href={evidenceHref(row)}>{row.label}</HrefLink>
          <span className={styles.on}>{row.on}</span>
        </li>
      ))}
      {rows.length > SHOWN && <li>等 {rows.length} 条</li>}
    </ul>
  )
}
