import { PlusOutlined } from '@ant-design/icons'
import type { Circular } from '@mingkao/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { Card } from '../../components/card.tsx'
import type { DataColumn } from '../../components/data-column.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LightTable } from '../../components/light-table.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { kindLabels, readWords, stateOf } from './circular-labels.ts'

const title: DataColumn<Circular> = {
  key: 'title',
  title: '标题',
  text: (row) => row.title,
  render: (row) => (
    <Link to="/circulars/$id" params={{ id: String(row.id) }}>
      {row.title}
    </Link>
  ),
  isFixed: true,
  width: 320,
}

const common: readonly DataColumn<Circular>[] = [
  title,
  { key: 'kind', title: '种类', text: (row) => kindLabels[row.kind] },
  { key: 'period', title: '考核周期', text: (row) => row.periodLabel },
  { key: 'number', title: '文号', text: (row) => row.documentNumber ?? '—' },
  { key: 'issuedOn', title: '印发日期', text: (row) => row.issuedOn ?? '—' },
  {
    key: 'state',
    title: '状态',
    text: (row) => stateOf(row).words,
    render: (row) => <StateTag tone={stateOf(row).tone}>{stateOf(row).words}</StateTag>,
  },
]

const forOffice: readonly DataColumn<Circular>[] = [
  ...common,
  { key: 'read', title: '已阅单位', text: readWords, isNumber: true },
]

const receiptWords = ({ ownReceipt }: Circular) => (ownReceipt ? `✓ 已阅（${ownReceipt.name}）` : '待确认')
const forStaff: readonly DataColumn<Circular>[] = [
  ...common,
  {
    key: 'receipt',
    title: '本单位',
    text: receiptWords,
    render: (row) => <StateTag tone={row.ownReceipt ? 'green' : 'amber'}>{receiptWords(row)}</StateTag>,
  },
]

/** 通报: what was issued, and for the office and leaders what is being written. */
export function CircularsPage() {
  const { role } = useMe()
  const list = useQuery(orpc.circulars.list.queryOptions({ input: {} }))
  const rows = list.data
  return (
    <>
      <PageHeader
        title="通报"
        scope={role === 'staff' ? '印发给各单位的通报，阅读后请确认已阅' : '起草、印发通报，查看各单位阅知情况'}
        actions={role === 'office' && <OfficeActions circulars={rows ?? []} />}
      />
      <Card flush>
        <LightTable
          id="circulars"
          caption="通报"
          columns={role === 'staff' ? forStaff : forOffice}
          rows={rows}
          rowKey={(row) => String(row.id)}
          error={list.error}
          onRetry={() => void list.refetch()}
          empty={
            <EmptyState
              title={role === 'staff' ? '还没有印发过通报' : '还没有通报'}
              hint={role === 'office' ? '选好考核周期，点“起草”。' : '印发后会出现在这里，并在提醒里告知。'}
            />
          }
          exportName="通报"
        />
      </Card>
    </>
  )
}

/** The period of the page either has its circular, which is opened, or is given one. */
function OfficeActions({ circulars }: { circulars: readonly Circular[] }) {
  const period = usePeriod()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const open = (id: number) => void navigate({ to: '/circulars/$id', params: { id: String(id) } })
  const create = useMutation({
    mutationFn: (id: string) => client.circulars.create({ period: id }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: orpc.circulars.key() })
      open(id)
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  const known = circulars.find((one) => one.period === period?.id && one.kind === 'regular')
  return (
    <>
      <Link to="/circulars/templates">
        <Button tabIndex={-1}>通报模板</Button>
      </Link>
      {period && (
        <Button
          type="primary"
          icon={known ? undefined : <PlusOutlined />}
          loading={create.isPending}
          onClick={() => (known ? open(known.id) : create.mutate(period.id))}
        >
          {known ? `打开${period.label}通报` : `起草${period.label}通报`}
        </Button>
      )}
    </>
  )
}
