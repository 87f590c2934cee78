import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import type { Circular } from '@mingkao/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatDay, formatMoment } from '../../../lib/formats.ts'
import { documentHref } from '../circular-labels.ts'
import { PaperPane } from '../paper-pane.tsx'
import { fetchIssuedPages } from './issued-pages.ts'
import { ReadingsCard } from './readings-card.tsx'
import styles from './reading.module.css'

/** 已印发的通报 as it was sent out; staff confirm 已阅, the office sees who has not. */
export function ReadingPage({ circular }: { circular: Circular }) {
  const { id, documentNumber, issuedOn, corrects, correctedBy } = circular
  const { role } = useMe()
  const pages = useQuery({
    queryKey: ['circular-pages', id],
    queryFn: () => fetchIssuedPages(id),
    // 印发以后不再改动
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <PageHeader
        title={circular.title}
        scope={`${documentNumber}，${issuedOn === null ? '' : formatDay(issuedOn)}印发`}
        actions={
          <>
            <Button icon={<PrinterOutlined />} href={documentHref(id, 'html')} target="_blank" rel="noreferrer">
              打印
            </Button>
            <Button icon={<DownloadOutlined />} href={documentHref(id, 'docx')} download>
              下载 Word
            </Button>
            {role === 'office' && corrects === null && <CorrectButton id={id} />}
            {role === 'staff' && <ConfirmButton circular={circular} />}
          </>
        }
      />
      {corrects && (
        <p className={styles.notice}>
          更正 <CircularLink id={corrects.id}>{corrects.documentNumber}</CircularLink> 的内容。
        </p>
      )}
      {correctedBy.map((one) => (
        <p key={one.id} className={styles.notice}>
          本通报的部分内容已由 <CircularLink id={one.id}>{one.documentNumber}</CircularLink> 更正，以更正后的为准。
        </p>
      ))}
      {role === 'staff' && <OwnReceipt circular={circular} />}
      <div className={role === 'staff' ? styles.single : styles.double}>
        {pages.error ? (
          <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
        ) : pages.data ? (
          <PaperPane label="通报全文" height="calc(100dvh - 190px)" {...pages.data} />
        ) : (
          <TextSkeleton lines={20} label="正在载入通报全文" />
        )}
        {role !== 'staff' && <ReadingsCard circular={circular} />}
      </div>
    </>
  )
}

function CircularLink({ id, children }: { id: number; children: string }) {
  return (
    <Link to="/circulars/$id" params={{ id: String(id) }}>
      {children}
    </Link>
  )
}

function OwnReceipt({ circular: { ownReceipt } }: { circular: Circular }) {
  return (
    <p className={styles.receipt}>
      {ownReceipt
        ? `✓ 本单位已阅：${ownReceipt.name}，${formatMoment(ownReceipt.readAt)}`
        : '本单位还没有人确认已阅，阅读后请点“确认已阅”。'}
    </p>
  )
}

function ConfirmButton({ circular: { id, isConfirmed } }: { circular: Circular }) {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const confirm = useMutation({
    mutationFn: () => client.circulars.confirm({ id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: orpc.circulars.key() })
      void message.success('已确认')
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <Button type="primary" disabled={isConfirmed} loading={confirm.isPending} onClick={() => confirm.mutate()}>
      {isConfirmed ? '我已确认' : '确认已阅'}
    </Button>
  )
}

/** 更正通报: offered always; whether the closing is newer is for the server to say, with what to do. */
function CorrectButton({ id }: { id: number }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const correct = useMutation({
    mutationFn: () => client.circulars.correct({ id }),
    onSuccess: async (draft) => {
      await queryClient.invalidateQueries({ queryKey: orpc.circulars.key() })
      void navigate({ to: '/circulars/$id', params: { id: String(draft.id) } })
    },
    onError: (error) => void message.warning(apiProblem(error).message),
  })
  return (
    <Button loading={correct.isPending} onClick={() => correct.mutate()}>
      起草更正通报
    </Button>
  )
}
