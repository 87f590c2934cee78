import type { Report } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Space } from 'antd'
import { Fragment, useState } from 'react'
import { AttachmentList } from '../../components/attachments/attachment-list.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { HrefLink } from '../../components/href-link.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { formatMoment } from '../../lib/formats.ts'
import { pageHref } from '../../lib/page-href.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { itemFacts } from './item-facts.ts'
import { ReportForm } from './report-form.tsx'
import { kindLabels, ReportStateTag } from './report-labels.tsx'
import styles from './reports.module.css'

type Open = 'change' | 'withdraw' | 'accept' | 'refuse' | null

/** One report whole, with its proof; from here the unit mends or withdraws it and the office decides. */
export function ReportDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const found = useQuery(orpc.reports.get.queryOptions({ input: { id } }))
  const { role } = useMe()
  const [open, setOpen] = useState<Open>(null)
  const report = found.data
  const close = () => setOpen(null)
  return (
    <Drawer
      open
      onClose={onClose}
      size={480}
      title="报送"
      destroyOnHidden
      extra={report?.state === 'submitted' && <Actions role={role} onChosen={setOpen} />}
    >
      {found.error ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <TextSkeleton lines={8} label="正在载入这条报送" /> : null}
      {report && !found.error ? <Facts report={report} /> : null}
      {report && open === 'change' && <ReportForm report={report} onClose={close} />}
      {report && open !== null && open !== 'change' && <DecisionDialog report={report} act={open} onClose={close} />}
    </Drawer>
  )
}

function Actions({ role, onChosen }: { role: string; onChosen: (open: Open) => void }) {
  if (role === 'staff') {
    return (
      <Space>
        <Button danger onClick={() => onChosen('withdraw')}>
          撤回
        </Button>
        <Button onClick={() => onChosen('change')}>修改</Button>
      </Space>
    )
  }
  if (role !== 'office') return null
  return (
    <Space>
      <Button danger onClick={() => onChosen('refuse')}>
        退回
      </Button>
      <Button type="primary" onClick={() => onChosen('accept')}>
        采纳
      </Button>
    </Space>
  )
}

function Facts({ report }: { report: Report }) {
  const { item, recordId } = report
  return (
    <>
      <dl className={styles.facts}>
        <dt>状态</dt>
        <dd>
          <ReportStateTag state={report.state} />{' '}
          {recordId !== null && <HrefLink href={recordHref(item, recordId)}>看采纳后的这一条</HrefLink>}
        </dd>
        <dt>{kindLabels[item.kind]}</dt>
        <dd>{item.title}</dd>
        <dt>单位</dt>
        <dd>{report.unit.name}</dd>
        {itemFacts(item).map(({ label, text }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
        {item.kind === 'account-post' && (
          <>
            <dt>账号</dt>
            <dd>
              <AccountName code={item.account} />
            </dd>
          </>
        )}
        {'url' in item && (
          <>
            <dt>网址</dt>
            <dd>{item.url === null ? '—' : <External href={item.url} />}</dd>
          </>
        )}
        <dt>说明</dt>
        <dd>{report.note}</dd>
        <dt>佐证网址</dt>
        <dd>{report.proofUrl === null ? '—' : <External href={report.proofUrl} />}</dd>
        <dt>报送</dt>
        <dd>
          {report.submittedBy}，{formatMoment(report.submittedAt)}
        </dd>
        {report.decidedAt !== null && (
          <>
            <dt>{report.state === 'withdrawn' ? '撤回' : '审核'}</dt>
            <dd>
              {report.decidedBy}，{formatMoment(report.decidedAt)}
            </dd>
            <dt>审核说明</dt>
            <dd>{report.reason ?? '—'}</dd>
          </>
        )}
      </dl>
      {report.attachments.length > 0 && <h2 className={styles.heading}>佐证附件</h2>}
      <AttachmentList attachments={report.attachments} />
    </>
  )
}

/** The row an accepted report became, in its own register. */
function recordHref(item: Report['item'], id: string): string {
  if (item.kind === 'account-post') return pageHref('/accounts', undefined, { account: item.account })
  return `/${item.kind}s?all=true&open=${id}`
}

function AccountName({ code }: { code: string }) {
  const { data } = useQuery(orpc.accounts.get.queryOptions({ input: { code } }))
  return data ? `${data.name}（${data.platform}）` : code
}

function External({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {href}
    </a>
  )
}
