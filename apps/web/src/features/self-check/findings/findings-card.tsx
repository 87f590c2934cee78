import type { Standing } from '@mingkao/contract'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { formatScore } from '../../../lib/formats.ts'
import { AppealNotice } from '../appeal/appeal-notice.tsx'
import { summariseLosses } from '../summary/summarise-losses.ts'
import { FindingRow } from './finding-row.tsx'
import styles from './findings-card.module.css'
import { SettledFindings } from './settled-findings.tsx'
import { sortFindings } from './sort-findings.ts'
import type { ListedFinding } from './sort-findings.ts'
import { withoutAdvice } from './without-advice.ts'

interface FindingsCardProps {
  standing: Standing
  /** 已定稿: what is still to do about a finding no longer counts, and is not said. */
  isFrozen: boolean
}

/** 失分与改进: every point that is missing, where it comes from, and what to do about it. `#monthly-quota` opens it there. */
export function FindingsCard({ standing, isFrozen }: FindingsCardProps) {
  const indicator = useLocation({ select: ({ hash }) => hash })
  return <Findings key={indicator} standing={isFrozen ? withoutAdvice(standing) : standing} aimedAt={indicator} />
}

function Findings({ standing, aimedAt }: { standing: Standing; aimedAt: string }) {
  const { open, settled } = sortFindings(standing)
  const aimed = [...open, ...settled].find(({ indicator }) => indicator.id === aimedAt)?.finding.id ?? null
  const [openId, setOpenId] = useState(() => aimed ?? firstToRead(open))
  const { total } = summariseLosses(standing)
  const toggle = (id: string) => setOpenId(openId === id ? null : id)
  return (
    <Card
      title="失分与改进"
      note={total < 0 ? `按失分从多到少，合计 ${formatScore(total)}` : '没有失分'}
      extra={standing.rescaledBy !== null && <span>有不适用指标，各项 ×{factorOf(standing.rescaledBy)} 折算</span>}
      flush
    >
      <AppealNotice code={standing.unit.code} hasAny={open.some(({ finding }) => finding.isAppealable)} />
      {open.length === 0 && <p className={styles.none}>本期没有失分，也没有预警。</p>}
      <ul>
        {open.map(({ finding, indicator }) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            indicator={indicator}
            unit={standing.unit}
            rescaledBy={standing.rescaledBy}
            isOpen={openId === finding.id}
            onToggle={() => toggle(finding.id)}
            isAimed={finding.id === aimed}
          />
        ))}
      </ul>
      <SettledFindings
        settled={settled}
        unit={standing.unit}
        rescaledBy={standing.rescaledBy}
        openId={openId}
        aimed={aimed}
        onToggle={toggle}
      />
    </Card>
  )
}

/** Opened from the start: the worst loss where a limit in official words was missed. */
function firstToRead(open: readonly ListedFinding[]): string | null {
  const missed = open.find(
    ({ finding: { weighed, source, limit } }) => weighed < 0 && limit !== null && source.kind === 'clause',
  )
  return missed?.finding.id ?? null
}

function factorOf(rescaledBy: string): string {
  return rescaledBy.replace(/^×/, '')
}
