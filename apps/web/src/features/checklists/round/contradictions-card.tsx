import type { Contradiction } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { answerLabels } from '../checklist-labels.tsx'
import roundStyles from './round.module.css'
import sheetStyles from '../sheet/sheet.module.css'

/** 与数据不一致: what the unit says beside what the system sees, both as they stand now. */
export function ContradictionsCard({ contradictions }: { contradictions: readonly Contradiction[] }) {
  return (
    <Card title="与数据不一致" note={`${contradictions.length} 处，随数据更新`} flush>
      {contradictions.length === 0 ? (
        <EmptyState title="没有与数据不一致的填报" />
      ) : (
        <ul className={sheetStyles.lines} aria-label="与数据不一致的填报">
          {contradictions.map(({ sheet, unit, item, position, text, answer, system, note }) => (
            <li key={`${sheet}-${item}`} className={sheetStyles.line}>
              <div className={sheetStyles.asked}>
                <Link to="/self-inspection/$id" params={{ id: String(sheet) }}>
                  {unit.name}
                </Link>
                <span>
                  第 {position} 项　{text}
                </span>
              </div>
              <div className={roundStyles.sides}>
                <p>
                  单位填报：<strong>{answerLabels[answer]}</strong>
                  {note === '' ? '，没有说明' : `，${note}`}
                </p>
                <p>系统数据：{system}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
