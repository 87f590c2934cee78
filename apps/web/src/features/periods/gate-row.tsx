import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import type { Gate } from '@mingkao/contract'
import { Input } from 'antd'
import { HrefLink } from '../../components/href-link.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import styles from './periods.module.css'

type Props = { gate: Gate; reason: string; onReason: (reason: string) => void }

/** One gate: passed, or what speaks against it and why it is let pass all the same. */
export function GateRow({ gate, reason, onReason }: Props) {
  const { label, passed, detail, href } = gate
  const isAllowed = !passed && reason.trim() !== ''
  return (
    <li className={styles.gate} data-passed={passed}>
      <span className={styles.gateIcon} aria-hidden>
        {passed ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
      </span>
      <div className={styles.gateBody}>
        <div className={styles.gateHead}>
          <strong>{label}</strong>
          {passed && <StateTag tone="green">通过</StateTag>}
          {!passed && <StateTag tone={isAllowed ? 'amber' : 'red'}>{isAllowed ? '说明理由后放行' : '有问题'}</StateTag>}
          {!passed && href !== null && <HrefLink href={href}>去处理</HrefLink>}
        </div>
        <p className={styles.note}>{detail}</p>
        {!passed && <Rows gate={gate} />}
        {!passed && (
          <Input
            value={reason}
            maxLength={500}
            aria-label={`${label}：放行的理由`}
            placeholder="处理不了的，写明理由后放行"
            onChange={({ target }) => onReason(target.value)}
          />
        )}
      </div>
    </li>
  )
}

function Rows({ gate: { rows, count } }: { gate: Gate }) {
  if (rows.length === 0) return null
  return (
    <ul className={styles.gateRows}>
      {rows.map(({ label, detail }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two rows may read alike, and none ever moves
        <li key={index}>
          <span>{label}</span>
          <span className={styles.note}>{detail}</span>
        </li>
      ))}
      {count > rows.length && (
        <li className={styles.note}>
          共 {count} 处，先列 {rows.length} 处
        </li>
      )}
    </ul>
  )
}
