import { SearchOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import styles from './command-palette.module.css'
import { matchCommands } from './match-commands.ts'
import type { NavigationEntry } from './navigation.tsx'
import { useCommands } from './use-commands.ts'

const SHOWN = 40

/** ⌘K: find a page, a unit, a column, an account or an action, and go there without the mouse. */
export function CommandPalette({ entries, onClose }: { entries: readonly NavigationEntry[]; onClose: () => void }) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const navigate = useNavigate()
  const listId = useId()
  const { commands, isLoading } = useCommands(entries, words)
  const found = matchCommands(commands, words).slice(0, SHOWN)
  const active = Math.min(chosen, found.length - 1)

  function run(index: number) {
    const command = found[index]
    if (!command) return
    onClose()
    if (command.run) command.run()
    else if (command.href !== undefined) void navigate({ href: command.href })
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const next = (active + step + found.length) % found.length
      setChosen(next)
      document.querySelector(`#${CSS.escape(`${listId}-${next}`)}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(active)
  }

  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={onClose}
      width={560}
      title={null}
      styles={{ container: { padding: 0 } }}
      style={{ top: 80 }}
    >
      <div className={styles.field}>
        <SearchOutlined />
        <input
          className={styles.input}
          autoFocus
          role="combobox"
          aria-label="查找单位、栏目、账号、页面、操作"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          placeholder="查找单位、栏目、账号、页面、操作"
          value={words}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setWords(event.target.value)
            setChosen(0)
          }}
        />
      </div>
      <div id={listId} role="listbox" aria-label="查找结果" className={styles.list}>
        {found.map((command, index) => (
          // The input keeps the focus and handles the keys; options are only pointed at.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={command.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={index === active ? styles.active : styles.option}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(index)}
          >
            <span className={styles.kind}>{command.kind}</span>
            <span className={styles.label}>{command.label}</span>
            <span className={styles.detail}>{command.detail}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.empty}>{isLoading ? '正在载入名录…' : '没有找到，换个名称或编码试试。'}</p>
      )}
      <p className={styles.help}>↑↓ 选择 · Enter 打开 · Esc 关闭</p>
    </Modal>
  )
}
