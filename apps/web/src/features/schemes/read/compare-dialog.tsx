import { compareSchemes, type Scheme, schemeSchema } from '@mingkao/rules'
import { Button, Modal } from 'antd'
import styles from './compare-dialog.module.css'

type Props = {
  before: { version: number; scheme: unknown }
  after: { version: number; scheme: Scheme }
  onClose: () => void
}

/** 版本对比: the values that differ, before and after. */
export function CompareDialog({ before, after, onClose }: Props) {
  const changes = compareSchemes(schemeSchema.parse(before.scheme), after.scheme)
  return (
    <Modal
      open
      title={`v${before.version} 与 v${after.version} 对比`}
      width={760}
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      {changes.length === 0 && <p>两个版本的取值和依据完全相同。</p>}
      {changes.length > 0 && (
        <table className={styles.changes}>
          <caption className="visually-hidden">
            v{before.version} 与 v{after.version} 不同的取值
          </caption>
          <thead>
            <tr>
              <th scope="col">参数</th>
              <th scope="col">v{before.version}</th>
              <th scope="col">v{after.version}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, section, title, before: from, after: to, isSourceOnly }) => (
              <tr key={path.join('/')}>
                <th scope="row">
                  {section} · {title}
                  {isSourceOnly && '（依据）'}
                </th>
                <td>
                  <del>{from ?? '未设'}</del>
                </td>
                <td>
                  <ins>{to ?? '未设'}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  )
}
