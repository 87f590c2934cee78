import type { Fact } from '@mingkao/circular/preview'
import type { CircularBlock } from '@mingkao/contract'
import { Button, Checkbox, Input, Select } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useId, useRef } from 'react'
import { blockLabels } from '../circular-labels.ts'
import styles from './editor.module.css'
import { FieldPicker } from './field-picker.tsx'
import type { WordsEditor } from './use-words.ts'

interface BlockFormProps {
  block: CircularBlock
  editor: WordsEditor
  facts: readonly Fact[]
  problems: readonly string[]
  isTemplate: boolean
  onOpen: (id: string | null) => void
}

/** Title, addressee and closing line stand once and in their places. */
const FIXED: ReadonlySet<CircularBlock['kind']> = new Set(['title', 'addressee', 'closing'])

const kinds = (['paragraph', 'heading-1', 'heading-2', 'heading-3', 'heading-4', 'point'] as const).map((value) => ({
  value,
  label: blockLabels[value],
}))

/** One block being written: words with fields between double braces, put in from the list. */
export function BlockForm({ block, editor, facts, problems, isTemplate, onOpen }: BlockFormProps) {
  const { id, kind, text } = block
  const area = useRef<TextAreaRef>(null)
  const problemId = useId()
  const { blocks } = editor.words
  const at = blocks.findIndex((one) => one.id === id)
  const isFixed = FIXED.has(kind)
  useEffect(() => area.current?.focus({ cursor: 'end' }), [])
  const insert = (token: string) => {
    const element = area.current?.resizableTextArea?.textArea
    const from = element?.selectionStart ?? text.length
    const to = element?.selectionEnd ?? from
    editor.setBlock(id, { text: text.slice(0, from) + token + text.slice(to) })
    area.current?.focus()
  }
  return (
    <div className={styles.form}>
      <Input.TextArea
        ref={area}
        aria-label={`${blockLabels[kind]}的文字`}
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? problemId : undefined}
        autoSize={{ minRows: 2, maxRows: 12 }}
        value={text}
        maxLength={4000}
        status={problems.length > 0 ? 'error' : ''}
        onChange={(event) => editor.setBlock(id, { text: event.target.value })}
      />
      <div id={problemId} role="alert">
        {problems.map((message) => (
          <p key={message} className={styles.problem}>
            ! {message}
          </p>
        ))}
      </div>
      <div className={styles.tools}>
        <FieldPicker facts={facts} onPick={insert} />
        {!isFixed && (
          <Select
            size="small"
            aria-label="段落类型"
            value={kind}
            options={kinds}
            onChange={(next: CircularBlock['kind']) => editor.setBlock(id, { kind: next })}
            style={{ width: 112 }}
          />
        )}
        {kind === 'paragraph' && (
          <Checkbox
            checked={block.joins ?? false}
            onChange={(event) => editor.setBlock(id, { joins: event.target.checked })}
          >
            接上段
          </Checkbox>
        )}
      </div>
      {isTemplate && !isFixed && <Conditions block={block} editor={editor} facts={facts} />}
      <div className={styles.tools}>
        {!isFixed && (
          <>
            <Button size="small" disabled={at <= 2} onClick={() => editor.move(id, -1)}>
              上移
            </Button>
            <Button size="small" disabled={at >= blocks.length - 2} onClick={() => editor.move(id, 1)}>
              下移
            </Button>
          </>
        )}
        {kind !== 'closing' && kind !== 'title' && (
          <Button size="small" onClick={() => onOpen(editor.addAfter(id))}>
            在后面加一段
          </Button>
        )}
        {!isFixed && (
          <Button size="small" danger onClick={() => editor.remove(id)}>
            删除这一段
          </Button>
        )}
      </div>
    </div>
  )
}

/** 显示条件: a sentence about nothing is left out. */
function Conditions({ block, editor, facts }: Pick<BlockFormProps, 'block' | 'editor' | 'facts'>) {
  const options = facts.map(({ field, label }) => ({ value: field, label }))
  const choose = (key: 'when' | 'unless') => (fields: string[]) =>
    editor.setBlock(block.id, { [key]: fields.length === 0 ? undefined : fields })
  return (
    <>
      <Select
        size="small"
        mode="multiple"
        aria-label="有这些数据时才出现"
        placeholder="有这些数据时才出现"
        value={block.when ?? []}
        options={options}
        onChange={choose('when')}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Select
        size="small"
        mode="multiple"
        aria-label="没有这些数据时才出现"
        placeholder="没有这些数据时才出现"
        value={block.unless ?? []}
        options={options}
        onChange={choose('unless')}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </>
  )
}
