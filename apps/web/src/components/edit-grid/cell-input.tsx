import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import styles from './cell-field.module.css'
import { ChoiceList } from './choice-list.tsx'
import { DayCalendar } from './day-calendar.tsx'
import type { GridChoice, GridEditor } from './grid-column.ts'
import { useChoices } from './use-choices.ts'

export interface CellInputProps {
  label: string
  /** What the cell shows: read out while the cell is not edited. */
  shown: string
  /** The text under edit; null while the cell is only looked at. */
  text: string | null
  /** What it began with. */
  before: string
  /** Something was typed already when editing began: it is not to be typed over. */
  isTyped: boolean
  editor: GridEditor | undefined
  error: string | undefined
  /** Whether the grid has the focus, so that this cell takes it over. */
  isEngaged: boolean
  onType: (text: string) => void
}

/**
 * The active cell's field. It is there, unseen, before editing begins: only a field that has the focus already takes the
 * first letter of a Chinese input method.
 */
export function CellInput(props: CellInputProps) {
  const { label, shown, text, before, isTyped, editor, error, isEngaged, onType } = props
  const field = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const id = useId()
  const isEditing = text !== null
  const choices = useChoices(isEditing ? editor : undefined, text ?? '', chosen ?? before)
  useLayoutEffect(() => {
    if (isEngaged) field.current?.focus({ preventScroll: true })
  }, [isEngaged])
  useLayoutEffect(() => {
    if (isEditing && !isTyped) field.current?.select()
    // Only as editing begins: what is typed afterwards stays as it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isEditing])
  const choose = (choice: GridChoice) => take(choices.textWith(choice))
  const take = (next: string) => {
    setChosen(next)
    onType(next)
    choices.close(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isEditing || event.nativeEvent.isComposing) return
    const marked = choices.shown[choices.marked]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (choices.shown.length === 0) choices.open()
      choices.mark(choices.marked + (event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Enter' && marked) {
      event.preventDefault()
      event.stopPropagation()
      choose(marked)
    } else if (event.key === 'Tab' && marked) choose(marked)
  }
  return (
    <>
      <input
        ref={field}
        className={isEditing ? `${styles.field} ${error === undefined ? '' : styles.faulty}` : styles.sink}
        aria-label={isEditing ? label : `${label}：${shown === '' ? '空' : shown}`}
        aria-invalid={error !== undefined}
        title={error}
        data-cell
        readOnly={editor === undefined}
        autoComplete="off"
        spellCheck={false}
        value={text ?? ''}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        {...(isEditing && editor && editor.kind !== 'text' && comboAria(id, choices.isOpen, choices.marked))}
      />
      {choices.isOpen && (
        <ChoiceList
          id={id}
          field={field}
          label={label}
          choices={choices.shown}
          marked={choices.marked}
          typed={(text ?? '').split('、').at(-1) ?? ''}
          onChoose={choose}
        >
          {choices.days && <DayCalendar text={text ?? ''} days={choices.days} onChoose={take} />}
        </ChoiceList>
      )}
    </>
  )
}

function comboAria(id: string, isList: boolean, marked: number) {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isList,
    ...(isList && { 'aria-controls': id }),
    ...(isList && marked >= 0 && { 'aria-activedescendant': `${id}-${marked}` }),
  }
}
