import '../../../lib/zod-jitless.ts'
import { PrinterOutlined } from '@ant-design/icons'
import { formOf, schemeRows, schemeSchema } from '@mingkao/rules'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PrintSheet } from '../../../components/print-sheet.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { spanWords, standingLabels } from '../scheme-labels.ts'
import styles from './print-page.module.css'
import { ValuesTable } from './scheme-table.tsx'

/** 打印方案: the same rows as on the screen, on paper. */
export function PrintPage() {
  const { id } = useParams({ from: '/signed-in/schemes/$id/print' })
  const query = useQuery(orpc.schemes.get.queryOptions({ input: { id } }))
  const detail = query.data
  const scheme = detail && schemeSchema.parse(detail.scheme)
  const rows = scheme ? schemeRows(scheme) : []
  return (
    <>
      <PageHeader
        title="打印考核方案"
        scope={
          <Link to="/schemes/$id" params={{ id }}>
            返回方案
          </Link>
        }
        actions={
          <Button type="primary" icon={<PrinterOutlined />} disabled={!detail} onClick={() => window.print()}>
            打印
          </Button>
        }
      />
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <TextSkeleton lines={16} label="正在载入方案" />}
      {detail && scheme && (
        <PrintSheet
          title={scheme.name}
          note={`v${detail.version}（${standingLabels[detail.standing]}），${spanWords(detail)}`}
        >
          {formOf(scheme).map(({ id: section, title, rule }, index) => (
            <section key={section} className={styles.section}>
              <h3>
                {index + 1}. {title}
              </h3>
              {rule !== null && <p>{rule}。</p>}
              <div className={styles.paper}>
                <ValuesTable caption={`${title}的取值和依据`} rows={rows.filter((row) => row.section === title)} />
              </div>
            </section>
          ))}
        </PrintSheet>
      )}
    </>
  )
}
