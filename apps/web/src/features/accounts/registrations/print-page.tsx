import { PrinterOutlined } from '@ant-design/icons'
import { registrationForm } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PrintSheet } from '../../../components/print-sheet.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { FormTable } from './form-table.tsx'

/** 打印登记表: 附件4 of one registration. */
export function PrintPage() {
  const { registration } = useSearch({ from: '/signed-in/registrations/print' })
  const query = useQuery({
    ...orpc.registrations.get.queryOptions({ input: { id: registration ?? 0 } }),
    enabled: registration !== undefined,
  })
  return (
    <>
      <PageHeader
        title="打印登记表"
        scope="附件4"
        actions={
          <>
            <Link to="/registrations" search={registration === undefined ? {} : { registration }}>
              返回账号备案
            </Link>
            <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
              打印
            </Button>
          </>
        }
      />
      {registration === undefined && <EmptyState title="没有选择备案" hint="请从账号备案里打开一件，再点打印。" />}
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {registration !== undefined && query.isPending ? <TextSkeleton lines={12} label="正在载入登记表" /> : null}
      {query.data && (
        <PrintSheet title="政务新媒体账号备案登记表" note="附件4">
          <FormTable form={registrationForm(query.data)} />
        </PrintSheet>
      )}
    </>
  )
}
