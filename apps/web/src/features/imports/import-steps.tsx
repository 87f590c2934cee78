import { CheckOutlined } from '@ant-design/icons'
import styles from './imports.module.css'

const steps = [
  { id: 'upload', label: '上传文件' },
  { id: 'recognise', label: '识别列' },
  { id: 'dry-run', label: '试运行' },
  { id: 'commit', label: '提交' },
] as const

export type ImportStep = (typeof steps)[number]['id'] | 'done'

/** Where an import stands; `done` ticks them all. */
export function ImportSteps({ at }: { at: ImportStep }) {
  const current = at === 'done' ? steps.length : steps.findIndex(({ id }) => id === at)
  return (
    <ol className={styles.steps} aria-label="导入步骤">
      {steps.map(({ id, label }, index) => (
        <li
          key={id}
          className={index < current ? styles.past : index === current ? styles.now : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={styles.dot}>{index < current ? <CheckOutlined aria-label="已完成" /> : index + 1}</span>
          {label}
        </li>
      ))}
    </ol>
  )
}
