import type { Publication } from '@mingkao/contract'
import { Button, Modal } from 'antd'
import { useColumnOptions } from '../../lib/column-options.ts'
import { formatMoment } from '../../lib/formats.ts'
import { isRecord } from '../../lib/is-record.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { inputOf, type PublicationDraft } from './publication-draft.ts'
import { kindLabels } from './publication-labels.ts'
import styles from './publications.module.css'

/** The row as it now stands, out of a 409; null where the conflict is about something else (the same URL twice). */
export function currentOf(data: unknown): Publication | null {
  if (!isRecord(data)) return null
  return isPublication(data['current']) ? data['current'] : null
}

function isPublication(value: unknown): value is Publication {
  return isRecord(value) && typeof value['version'] === 'number' && typeof value['title'] === 'string'
}

type Props = {
  mine: PublicationDraft
  current: Publication
  onKeepMine: () => void
  onTakeCurrent: () => void
}

/** 内容已被他人修改: both versions side by side, what differs marked, and the two ways to go on. */
export function VersionConflict({ mine, current, onKeepMine, onTakeCurrent }: Props) {
  const units = useUnitOptions()
  const columns = useColumnOptions()
  const input = inputOf(mine)
  const rows = [
    { label: '标题', mine: input.title, theirs: current.title },
    { label: '网址', mine: input.url ?? '空', theirs: current.url ?? '空' },
    {
      label: '发布单位',
      mine: units.find(({ value }) => value === input.unit)?.label ?? input.unit,
      theirs: current.unit.name,
    },
    {
      label: '栏目',
      mine: columns.find(({ value }) => value === input.column)?.label ?? '空',
      theirs: current.column?.path ?? '空',
    },
    { label: '发布时间', mine: formatMoment(input.publishedAt), theirs: formatMoment(current.publishedAt) },
    { label: '类型', mine: kindLabels[input.kind], theirs: kindLabels[current.kind] },
    { label: '状态', mine: '—', theirs: current.withdrawnAt ? '已撤下' : '在库' },
  ]
  return (
    <Modal
      open
      title="这条信息刚被他人修改"
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
            <th scope="col">我填的</th>
            <th scope="col">库里现有的</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, mine: own, theirs }) => (
            <tr key={label} data-differs={own !== theirs && label !== '状态' ? '' : undefined}>
              <th scope="row">{label}</th>
              <td>{own}</td>
              <td>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
