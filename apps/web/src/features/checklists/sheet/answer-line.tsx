import type { InspectionAnswer, InspectionLine } from '@mingkao/contract'
import { Button, Input, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { AttachmentField } from '../../../components/attachments/attachment-field.tsx'
import { VersionConflict } from '../../../components/version-conflict.tsx'
import { answerLabels, answerOptions } from '../checklist-labels.tsx'
import styles from './sheet.module.css'
import type { AnswerFields } from './answer-draft.ts'
import { LineHead } from './line-head.tsx'
import { useAnswer } from './use-answer.ts'

const SETTLES_MS = 900

type Props = {
  sheet: number
  line: InspectionLine
  /** Told when a first file of the line sets out, and when none is left that has not arrived. */
  onUnfinished: (isUnfinished: boolean) => void
}

/** One item being filled in: the answer is stored at once, words when the hand has come to rest. */
export function AnswerLine({ sheet, line, onUnfinished }: Props) {
  const { shown, draft, isSaving, isRefused, change, store, conflict } = useAnswer(sheet, line)
  const { item, given, contradiction } = line
  const [isOpened, setOpened] = useState(false)
  const isOpen = isOpened || contradiction !== null || shown.answer === 'failed' || hasWords(shown)
  const latest = useRef(store)
  useEffect(() => {
    latest.current = store
  })
  useEffect(() => {
    if (draft === null || isSaving || isRefused) return undefined
    const timer = setTimeout(() => latest.current(), SETTLES_MS)
    return () => clearTimeout(timer)
  }, [draft, isSaving, isRefused])
  const answer = (next: InspectionAnswer) => {
    change({ answer: next })
    store({ answer: next })
  }
  return (
    <li className={styles.line}>
      <LineHead line={line} />
      <div className={styles.answering}>
        <Radio.Group
          aria-label={`第${item.position}项 ${item.text}`}
          optionType="button"
          value={shown.answer}
          onChange={(event) => answer(event.target.value)}
          options={answerOptions}
        />
        {!isOpen && (
          <Button
            type="link"
            size="small"
            aria-label={`第${item.position}项说明、佐证`}
            onClick={() => setOpened(true)}
          >
            说明、佐证
          </Button>
        )}
        <span className={styles.saved} aria-live="polite">
          {savedWords({ isSaving, isDirty: draft !== null, isGiven: given !== null, answer: shown.answer })}
        </span>
      </div>
      {isOpen && (
        <div className={styles.more}>
          <div className={styles.field}>
            <span aria-hidden="true">{contradiction === null ? '说明' : '说明（与数据不一致，须写明情况）'}</span>
            <Input.TextArea
              aria-label={`第${item.position}项的说明`}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={1000}
              value={shown.note}
              onChange={(event) => change({ note: event.target.value })}
              onBlur={() => draft !== null && store()}
            />
          </div>
          <div className={styles.field}>
            <span aria-hidden="true">佐证（网址、文号、记录）</span>
            <Input.TextArea
              aria-label={`第${item.position}项的佐证`}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2000}
              value={shown.evidence}
              onChange={(event) => change({ evidence: event.target.value })}
              onBlur={() => draft !== null && store()}
            />
          </div>
          <AttachmentField
            value={shown.attachments}
            onChange={(attachments) => change({ attachments })}
            onUnfinished={onUnfinished}
          />
        </div>
      )}
      {conflict && (
        <VersionConflict
          title={`第${item.position}项刚由他人改过`}
          fields={compared(conflict.mine, conflict.theirs)}
          onKeepMine={conflict.keepMine}
          onTakeCurrent={conflict.takeCurrent}
        />
      )}
    </li>
  )
}

function hasWords({ note, evidence, attachments }: AnswerFields): boolean {
  return note !== '' || evidence !== '' || attachments.length > 0
}

type Saving = { isSaving: boolean; isDirty: boolean; isGiven: boolean; answer: InspectionAnswer | null }

function savedWords({ isSaving, isDirty, isGiven, answer }: Saving): string {
  if (isSaving) return '正在保存…'
  if (isDirty) return answer === null ? '选择结果后保存' : '未保存'
  if (isGiven) return '已保存'
  return answer === null ? '未填' : '系统预填，签字时确认'
}

const words = ({ answer }: AnswerFields) => (answer === null ? '未填' : answerLabels[answer])
const files = ({ attachments }: AnswerFields) => attachments.map(({ name }) => name).join('、')

function compared(mine: AnswerFields, theirs: AnswerFields) {
  return [
    { label: '结果', mine: words(mine), theirs: words(theirs) },
    { label: '说明', mine: mine.note, theirs: theirs.note },
    { label: '佐证', mine: mine.evidence, theirs: theirs.evidence },
    { label: '附件', mine: files(mine), theirs: files(theirs) },
  ]
}
