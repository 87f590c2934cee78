import { CopyOutlined, PrinterOutlined, SwapOutlined } from '@ant-design/icons'
import type { SchemeDetail } from '@mingkao/contract'
import type { Scheme } from '@mingkao/rules'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { client } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { ExportScheme } from '../export-scheme.tsx'
import { lapsedWords, spanWords, standingLabels, standingTones } from '../scheme-labels.ts'
import { useDraftScheme } from '../use-draft-scheme.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { SchemeHistory } from './scheme-history.tsx'
import { SchemeTable } from './scheme-table.tsx'

/** 看方案: every value with the words it comes from. */
export function SchemeReader({ detail, scheme }: { detail: SchemeDetail; scheme: Scheme }) {
  const isOffice = useMe().role === 'office'
  const [isComparing, setComparing] = useState(false)
  const draft = useDraftScheme(() => client.schemes.draft({ from: detail.id }))
  const lapsed = lapsedWords(detail)
  return (
    <>
      <PageHeader
        title={scheme.name}
        scope={
          <>
            <StateTag tone={standingTones[detail.standing]}>
              {standingLabels[detail.standing]} v{detail.version}
            </StateTag>{' '}
            {spanWords(detail)}
            {scheme.note && `；${scheme.note}`}
          </>
        }
        actions={
          <>
            {detail.basis && (
              <Button icon={<SwapOutlined />} onClick={() => setComparing(true)}>
                版本对比
              </Button>
            )}
            <ExportScheme id={detail.id} />
            <Link to="/schemes/$id/print" params={{ id: detail.id }}>
              <Button icon={<PrinterOutlined />} tabIndex={-1}>
                打印
              </Button>
            </Link>
            {isOffice && (
              <Button type="primary" icon={<CopyOutlined />} loading={draft.isPending} onClick={() => draft.mutate()}>
                由此版新建草稿
              </Button>
            )}
          </>
        }
      />
      {lapsed && (
        <Alert
          type="warning"
          showIcon
          title={lapsed}
          description="请核实后确认到新的日期，或发布新的方案。"
          role="alert"
        />
      )}
      <SchemeTable scheme={scheme} />
      <Card title="改动记录">
        <SchemeHistory history={detail.history} />
      </Card>
      {isComparing && detail.basis && (
        <CompareDialog
          before={detail.basis}
          after={{ version: detail.version, scheme }}
          onClose={() => setComparing(false)}
        />
      )}
    </>
  )
}
