import type { CheckRoundDetail, CheckRow } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Card } from '../../components/card.tsx'
import type { DataColumn } from '../../components/data-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useMe } from '../../lib/current-user.ts'
import { verdictLabels, VerdictOf } from './check-labels.tsx'
import styles from './checks.module.css'

/** The annex's own columns, in its own order. */
const annex: readonly DataColumn<CheckRow>[] = [
  { key: 'platform', title: '类型', text: (row) => row.account.platform },
  { key: 'name', title: '账号名称', text: (row) => row.account.name, isFixed: true },
  { key: 'unit', title: '主管单位', text: (row) => row.unit.name },
  { key: 'lastPostedOn', title: '最近更新', text: (row) => row.lastPostedOn ?? '不详' },
  {
    key: 'verdict',
    title: '检查结果',
    text: (row) => verdictLabels[row.verdict],
    render: (row) => <VerdictOf verdict={row.verdict} />,
  },
  { key: 'problems', title: '问题', text: (row) => row.problems || '—' },
]

/** 附件3 on the screen, for a spreadsheet too; the checklists of each account behind it. */
export function RoundTable({ round }: { round: CheckRoundDetail }) {
  const isOffice = useMe().role === 'office'
  const tasks: DataColumn<CheckRow> = {
    key: 'tasks',
    title: '检查表',
    text: (row) => row.tasks.map(({ inspector, isFinished }) => `${inspector.name}${isFinished ? '✓' : ''}`).join('、'),
    render: (row) => (
      <span className={styles.tasks}>
        {row.tasks.map(({ id, inspector, isFinished }) => (
          <Link
            key={id}
            from="/check-rounds/$id"
            search={{ task: id }}
            aria-label={`${row.account.name}（${row.account.platform}），${inspector.name}的检查表${isFinished ? '，已交' : ''}`}
          >
            {isFinished ? '✓ ' : ''}
            {inspector.name}
          </Link>
        ))}
      </span>
    ),
  }
  return (
    <Card flush>
      <DataTable
        id="check-round"
        caption="政务新媒体检查情况"
        columns={isOffice ? [...annex, tasks] : annex}
        rows={round.rows}
        rowKey={(row) => String(row.id)}
        exportName={`附件3 ${round.name}`}
        empty={<EmptyState title="这一轮没有账号" hint="请重新建一轮。" />}
      />
    </Card>
  )
}
