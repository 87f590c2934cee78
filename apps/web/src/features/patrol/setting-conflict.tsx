import type { PatrolSetting } from '@mingkao/contract'
import { Button, Modal } from 'antd'
import { isRecord } from '../../lib/is-record.ts'
import styles from './patrol.module.css'
import { draftOf, type SettingDraft } from './setting-draft.ts'

/** The setting as it now stands, out of a 409. */
export function currentOf(data: unknown): PatrolSetting | null {
  return isRecord(data) && isSetting(data['current']) ? data['current'] : null
}

function isSetting(value: unknown): value is PatrolSetting {
  return isRecord(value) && typeof value['version'] === 'number' && typeof value['isEnabled'] === 'boolean'
}

type Props = { mine: SettingDraft; current: PatrolSetting; onKeepMine: () => void; onTakeCurrent: () => void }

/** 设置已被他人修改: both versions side by side, and the two ways to go on. */
export function SettingConflict({ mine, current, onKeepMine, onTakeCurrent }: Props) {
  const theirs = draftOf(current)
  const rows = [
    { label: '列表网址', mine: mine.listUrl, theirs: theirs.listUrl },
    { label: '条目选择器', mine: mine.itemSelector, theirs: theirs.itemSelector },
    { label: '链接选择器', mine: mine.linkSelector, theirs: theirs.linkSelector },
    { label: '日期选择器', mine: mine.dateSelector, theirs: theirs.dateSelector },
    { label: '参加巡检', mine: mine.isEnabled ? '是' : '否', theirs: theirs.isEnabled ? '是' : '否' },
  ]
  return (
    <Modal
      open
      title="这个栏目的巡检设置刚被他人修改"
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
        <caption className="visually-hidden">我填的与库里现有的对照</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">我填的</th>
            <th scope="col">库里现有的</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, mine: own, theirs: other }) => (
            <tr key={label} data-differs={own === other ? undefined : ''}>
              <th scope="row">{label}</th>
              <td>{own || '空'}</td>
              <td>{other || '空'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
