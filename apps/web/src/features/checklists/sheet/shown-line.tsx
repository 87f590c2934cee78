import type { InspectionLine } from '@mingkao/contract'
import { AttachmentList } from '../../../components/attachments/attachment-list.tsx'
import { formatMoment } from '../../../lib/formats.ts'
import { AnswerTag } from '../checklist-labels.tsx'
import styles from '../checklists.module.css'
import sheetStyles from './sheet.module.css'
import { LineHead } from './line-head.tsx'

/** One item as it was answered. */
export function ShownLine({ line }: { line: InspectionLine }) {
  const { given, isWithheld } = line
  return (
    <li className={sheetStyles.line}>
      <LineHead line={line} />
      {given === null ? (
        <span className={styles.quiet}>{isWithheld ? '涉密，限区政府办和该单位查看' : '未填'}</span>
      ) : (
        <>
          <div className={sheetStyles.answering}>
            填报：
            <AnswerTag answer={given.answer} />
            {given.isChanged && <span className={styles.quiet}>与预填不同</span>}
            <span className={styles.quiet}>
              {given.answeredBy}　{formatMoment(given.answeredAt)}
            </span>
          </div>
          {given.note !== '' && <div>说明：{given.note}</div>}
          {given.evidence !== '' && <div>佐证：{given.evidence}</div>}
          <AttachmentList attachments={given.attachments} />
        </>
      )}
    </li>
  )
}
