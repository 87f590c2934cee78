import { CopyOutlined } from '@ant-design/icons'
import type { User } from '@mingkao/contract'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import styles from './users.module.css'

/** A password that exists in clear only here and now. */
export interface HandOver {
  readonly user: User
  readonly password: string
  /** 已新建, 已重置密码 */
  readonly occasion: string
}

export function HandOverDialog({ handOver, onClose }: { handOver: HandOver; onClose: () => void }) {
  const { user, password, occasion } = handOver
  const [isCopied, setCopied] = useState(false)
  const canCopy = window.isSecureContext
  return (
    <Modal
      open
      title={`${occasion}：${user.username}`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已交给本人
        </Button>
      }
    >
      <dl className={styles.handOver}>
        <dt>用户名</dt>
        <dd>{user.username}</dd>
        <dt>一次性密码</dt>
        <dd>
          <code className={styles.password} data-testid="one-time-password">
            {password}
          </code>
          {canCopy && (
            <Button
              size="small"
              icon={<CopyOutlined />}
              onClick={() => void navigator.clipboard.writeText(password).then(() => setCopied(true))}
            >
              {isCopied ? '已复制' : '复制'}
            </Button>
          )}
        </dd>
      </dl>
      <Alert type="warning" showIcon title="密码只显示这一次，请当面交给本人；首次登录须改成自己的密码。" />
    </Modal>
  )
}
