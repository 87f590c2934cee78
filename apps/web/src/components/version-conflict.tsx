import { Button, Modal } from 'antd'
import styles from './version-conflict.module.css'

export type ComparedField = {
  label: string
  mine: string
  theirs: string
  /** Not edited here: shown, never marked. */
  isContext?: boolean
}

interface VersionConflictProps {
  /** 这条信息刚被他人修改 */
  title: string
  /** What the left-hand version is: 我填的, 我看到的. */
  mineTitle?: string
  fields: readonly ComparedField[]
  onKeepMine: () => void
  onTakeCurrent: () => void
}

/** 内容已被他人修改: both versions side by side, what differs marked, and the two ways to go on. */
export function VersionConflict({ title, mineTitle = '我填的', fields, ...choices }: VersionConflictProps) {
  const { onKeepMine, onTakeCurrent } = choices
  return (
    <Modal
      open
      title={title}
      width={640}
      onCancel={onTakeCurrent}
      footer={[
        <Button key="theirs" onClick={onTakeCurrent}>
          放弃我的修改
        </Button>,
        <Button key="mine" type="primary" onClick={onKeepMine}>
          以我的为准保存
        </Button>,
      ]}
    >
      <p>请对照两个版本再决定；标出的行不一致。</p>
      <table className={styles.versions}>
        <caption className="visually-hidden">我的版本与库里现有版本的对照</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">{mineTitle}</th>
            <th scope="col">库里现有的</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ label, mine, theirs, isContext }) => (
            <tr key={label} data-differs={mine !== theirs && !isContext ? '' : undefined}>
              <th scope="row">{label}</th>
              <td>{mine}</td>
              <td>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
