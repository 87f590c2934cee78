import { registrationForm, type RegistrationDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Drawer, Space, Timeline } from 'antd'
import { useState } from 'react'
import { AttachmentList } from '../../../components/attachments/attachment-list.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatMoment } from '../../../lib/formats.ts'
import { kindLabels } from '../account-labels.ts'
import styles from '../accounts.module.css'
import { DecideDialog, type Verb } from './decide-dialog.tsx'
import { FormTable } from './form-table.tsx'
import { StateOf } from './registration-columns.tsx'
import { AmendRegistration } from './registration-form.tsx'

const STEPS: Record<RegistrationDetail['steps'][number]['step'], string> = {
  created: '填表',
  amended: '修改',
  submitted: '提交审核',
  rejected: '退回',
  approved: '通过',
  withdrawn: '撤回',
}

/** 一件备案: where it stands, the form as it will be printed, its way so far, and what can be done with it. */
export function RegistrationDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const query = useQuery(orpc.registrations.get.queryOptions({ input: { id } }))
  const [verb, setVerb] = useState<Verb | null>(null)
  const [isAmending, setAmending] = useState(false)
  const row = query.data
  if (row && isAmending) return <AmendRegistration registration={row} onClose={() => setAmending(false)} />
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      destroyOnHidden
      title={row ? `${kindLabels[row.kind]}：${row.name}` : '备案'}
      footer={row && <Actions row={row} onVerb={setVerb} onAmend={() => setAmending(true)} />}
    >
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={10} label="正在载入备案" /> : null}
      {row && <Body row={row} />}
      {row && verb && <DecideDialog registration={row} verb={verb} onClose={() => setVerb(null)} />}
    </Drawer>
  )
}

function Body({ row }: { row: RegistrationDetail }) {
  const form = registrationForm(row)
  const { sameOnPlatform: others, state, officeOpinion } = row
  return (
    <>
      <p className={styles.lead}>
        <StateOf row={row} />
        <span>{row.unit.name}</span>
        {row.account && (
          <Link to="/accounts" search={{ account: row.account.code }}>
            账号 {row.account.code}
          </Link>
        )}
      </p>
      {state === 'rejected' && <Alert type="error" showIcon title={`退回原因：${officeOpinion ?? ''}`} />}
      {row.kind !== 'closure' && others.length > 0 && state !== 'approved' && (
        <Alert
          type="warning"
          showIcon
          title={`该单位在${row.platform}上已有${others.map(({ name, code }) => `“${name}”（${code}）`).join('、')}，原则上只开设一个。`}
          description={row.duplicateReason === null ? '没有写明再开的理由。' : `理由：${row.duplicateReason}`}
        />
      )}
      <h2 className={styles.section}>登记表</h2>
      <FormTable form={form} />
      {row.attachments.length > 0 && (
        <>
          <h2 className={styles.section}>附件</h2>
          <AttachmentList attachments={row.attachments} />
        </>
      )}
      <h2 className={styles.section}>办理过程</h2>
      <Timeline
        items={row.steps.map(({ step, actor, at, note }) => ({
          key: `${at} ${step}`,
          content: (
            <>
              {STEPS[step]}，{actor} <span className={styles.quiet}>{formatMoment(at)}</span>
              {note !== null && <div>{note}</div>}
            </>
          ),
        }))}
      />
    </>
  )
}

type ActionsProps = { row: RegistrationDetail; onVerb: (verb: Verb) => void; onAmend: () => void }

function Actions({ row: { id, state }, onVerb, onAmend }: ActionsProps) {
  const { role } = useMe()
  const isFiling = role === 'office' || role === 'staff'
  const isOpen = state === 'draft' || state === 'rejected'
  return (
    <Space wrap>
      <Button href={`/api/registrations/${id}/form.docx`}>下载登记表（docx）</Button>
      <Link to="/registrations/print" search={{ registration: id }}>
        打印
      </Link>
      {isFiling && (isOpen || state === 'submitted') && <Button onClick={() => onVerb('withdraw')}>撤回</Button>}
      {role === 'office' && state === 'submitted' && <Button onClick={() => onVerb('reject')}>退回</Button>}
      {role === 'office' && state === 'submitted' && (
        <Button type="primary" onClick={() => onVerb('approve')}>
          通过
        </Button>
      )}
      {isFiling && isOpen && (
        <Button type="primary" onClick={onAmend}>
          修改并提交
        </Button>
      )}
    </Space>
  )
}
