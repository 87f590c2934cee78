import type { CheckTask } from '@mingkao/contract'
import { Input, Radio } from 'antd'
import type { KeyboardEvent } from 'react'
import { AttachmentField } from '../../components/attachments/attachment-field.tsx'
import { type AttachedFile, AttachmentList } from '../../components/attachments/attachment-list.tsx'
import { type Answer, answerLabels, answers } from './check-labels.tsx'
import styles from './checks.module.css'

export type Line = Omit<CheckTask['items'][number], 'attachments'> & { attachments: readonly AttachedFile[] }

type Props = {
  line: Line
  isEditable: boolean
  fault: string | null
  onChange: (next: Partial<Line>) => void
  onUnfinished: (isUnfinished: boolean) => void
}

/** One condition: three answers, and what was seen where it is not met. */
export function ChecklistLine({ line, isEditable, fault, onChange, onUnfinished }: Props) {
  const { label, answer, note, attachments, isAutomatic } = line
  const needsWords = answer === 'failed' || answer === 'unable'
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span>{isAutomatic ? `${label}（不另登记，系统自动判断）` : label}</span>
        <span onKeyDown={(event) => onKey(event, onChange)} role="presentation">
          <Radio.Group
            aria-label={label}
            size="small"
            optionType="button"
            disabled={!isEditable}
            value={answer}
            onChange={(event) => onChange({ answer: event.target.value })}
            options={answers.map((value) => ({ value, label: answerLabels[value] }))}
          />
        </span>
      </div>
      {needsWords &&
        (isEditable ? (
          <>
            <Input.TextArea
              aria-label={`${label}：情况说明`}
              placeholder={answer === 'failed' ? '看到的情况（至少五个字）' : '为什么无法检查'}
              rows={2}
              maxLength={1000}
              value={note ?? ''}
              onChange={(event) => onChange({ note: event.target.value })}
            />
            {answer === 'failed' && (
              <AttachmentField
                value={attachments}
                onChange={(files) => onChange({ attachments: files })}
                onUnfinished={onUnfinished}
              />
            )}
          </>
        ) : (
          <>
            <span className={styles.quiet}>{note ?? '没有说明'}</span>
            <AttachmentList attachments={attachments} />
          </>
        ))}
      {fault !== null && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
    </li>
  )
}

/** 1, 2, 3 answer; after 符合 the next line is in focus. */
function onKey(event: KeyboardEvent<HTMLSpanElement>, onChange: Props['onChange']): void {
  const answer: Answer | undefined = answers[Number(event.key) - 1]
  if (answer === undefined) return
  event.preventDefault()
  onChange({ answer })
  if (answer !== 'met') return
  const next = event.currentTarget
    .closest('li')
    ?.nextElementSibling?.querySelector<HTMLInputElement>('input[type=radio]')
  next?.focus()
}
