import type { InspectionLine } from '@mingkao/contract'
import { StateTag } from '../../../components/state-tag.tsx'
import { AnswerTag } from '../checklist-labels.tsx'
import styles from '../checklists.module.css'
import sheetStyles from './sheet.module.css'

/** What is asked, where it comes from, and what the system knows of it. */
export function LineHead({ line: { item, system, contradiction } }: { line: InspectionLine }) {
  const { position, subsection, text, isVeto, points, article } = item
  const small = [subsection, points, article].filter((part) => part !== null)
  return (
    <>
      <div className={sheetStyles.asked}>
        <span className={sheetStyles.number}>{position}.</span>
        <strong>{text}</strong>
        {isVeto && <StateTag tone="red">单项否决</StateTag>}
      </div>
      {small.length > 0 && <div className={styles.quiet}>{small.join('　')}</div>}
      {(system.answer !== null || system.sentence !== null) && (
        <div className={sheetStyles.system}>
          <p>
            系统数据：{system.answer === null ? '不能判断' : <AnswerTag answer={system.answer} />}{' '}
            {system.findings.length === 0 && system.sentence}
          </p>
          {system.findings.length > 0 && (
            <ul>
              {system.findings.map(({ id, title, sentence }) => (
                <li key={id}>
                  {title}：{sentence}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {contradiction !== null && (
        <p className={sheetStyles.contradiction} role="note">
          <strong>与数据不一致</strong>　系统数据：{contradiction}
        </p>
      )}
    </>
  )
}
