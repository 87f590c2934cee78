import { DownloadOutlined } from '@ant-design/icons'
import type { Import } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { formatCount } from '../../../lib/formats.ts'
import { useRerun } from '../use-rerun.ts'
import type { Counts } from './report-view.ts'
import styles from './report-actions.module.css'
import smallPrint from './small-print.module.css'
import type { Corrections } from './use-corrections.ts'

type Props = { batch: Import; counts: Counts; corrections: Corrections }

/** The foot of a dry run: take the rejects along, run it again with the corrections, or commit what is good. */
export function ReportActions({ batch, counts, corrections }: Props) {
  const [isAllOrNothing, setAllOrNothing] = useState(batch.onReject === 'none')
  const rerun = useRerun()
  const { pending } = corrections
  const writes = counts.added + counts.changed
  const onReject = isAllOrNothing ? 'none' : 'good'
  // Committed is what the report shows: corrections made since then have to be tried out first.
  const run = (mode: 'dry-run' | 'commit') => {
    const chosen = mode === 'commit' ? batch.corrections : corrections.all
    rerun.mutate({ id: batch.id, mode, onReject, mapping: batch.mapping, corrections: [...chosen] })
  }
  return (
    <footer className={styles.actions}>
      <Link to="/imports/new" search={{ kind: batch.kind }}>
        <Button tabIndex={-1}>换一个文件</Button>
      </Link>
      {counts.rejected > 0 && (
        <a href={`/api/imports/${batch.id}/rejections.xlsx`} download>
          <Button icon={<DownloadOutlined />} tabIndex={-1}>
            下载 {formatCount(counts.rejected)} 行拒绝清单
          </Button>
        </a>
      )}
      <div className={styles.commit}>
        {counts.rejected > 0 && (
          <Checkbox checked={isAllOrNothing} onChange={({ target }) => setAllOrNothing(target.checked)}>
            有一行被拒绝就全部不导入
          </Checkbox>
        )}
        {pending > 0 && (
          <Button type="primary" loading={rerun.isPending} onClick={() => run('dry-run')}>
            按 {pending} 行更正重新试运行
          </Button>
        )}
        <span className={smallPrint.small}>提交后成为一个批次，可整批撤销</span>
        <Button
          type={pending > 0 ? 'default' : 'primary'}
          loading={rerun.isPending}
          disabled={writes === 0 || (isAllOrNothing && counts.rejected > 0)}
          onClick={() => run('commit')}
        >
          {commitLabel(counts)}
        </Button>
      </div>
    </footer>
  )
}

/** The button says what it will do. */
function commitLabel({ added, changed }: Counts): string {
  if (added === 0 && changed === 0) return '没有要导入的行'
  const parts = [
    added > 0 ? `${formatCount(added)} 条新增` : '',
    changed > 0 ? `${formatCount(changed)} 条更改` : '',
  ].filter((part) => part !== '')
  return `导入 ${parts.join('、')}`
}
