import type { Column } from '@mingkao/contract'
import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { GridColumn } from '../../components/edit-grid/grid-column.ts'
import styles from './columns.module.css'
import type { Conflict } from './use-column-writes.tsx'

type Props = { conflict: Conflict; columns: readonly GridColumn<Column>[] }
type Choice = 'mine' | 'theirs'

/** 同一行被别人先改了: both versions side by side, what was there before beside them, and a choice for each field. */
export function ColumnConflict({ conflict: { draft, current, resolve }, columns }: Props) {
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const rows = columns.flatMap((column) => {
    if (!column.editor) return []
    const before = column.text(draft.base)
    const theirs = column.text(current)
    const mine = draft.texts[column.key] ?? before
    return mine === before && theirs === before ? [] : [{ ...column, before, theirs, mine, isMine: mine !== before }]
  })
  const choiceOf = (key: string) => choices[key] ?? 'mine'
  const kept = rows.filter(({ key, isMine }) => isMine && choiceOf(key) === 'mine')
  return (
    <Modal
      open
      title={`${current.name}刚被他人修改`}
      width={760}
      onCancel={() => resolve(null)}
      footer={[
        <Button key="theirs" onClick={() => resolve(null)}>
          放弃我的修改
        </Button>,
        <Button
          key="mine"
          type="primary"
          disabled={kept.length === 0}
          onClick={() => resolve(Object.fromEntries(kept.map(({ key, mine }) => [key, mine])))}
        >
          按所选保存
        </Button>,
      ]}
    >
      <p>您开始编辑之后，这一行已有新的版本。请逐项选择留哪一个，再保存。</p>
      <table className={styles.versions}>
        <caption className="visually-hidden">我填的与库里现有的逐项对照</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">原来</th>
            <th scope="col">我填的</th>
            <th scope="col">库里现有的</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, before, mine, theirs, isMine }) => (
            <tr key={key} data-differs={isMine && mine !== theirs ? '' : undefined}>
              <th scope="row">{title}</th>
              <td>{before}</td>
              {(['mine', 'theirs'] as const).map((side) => (
                <td key={side}>
                  {isMine ? (
                    <Radio
                      checked={choiceOf(key) === side}
                      onChange={() => setChoices((all) => ({ ...all, [key]: side }))}
                    >
                      {side === 'mine' ? mine : theirs}
                    </Radio>
                  ) : (
                    <span className={styles.quiet}>{side === 'mine' ? '未改' : theirs}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
