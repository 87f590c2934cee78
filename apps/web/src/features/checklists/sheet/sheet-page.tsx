import { DownloadOutlined } from '@ant-design/icons'
import type { InspectionLine, InspectionSheetDetail } from '@mingkao/contract'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useHeldWhileUploading } from '../../../components/attachments/use-held-while-uploading.ts'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { NoSuchRow } from '../../../components/no-such-row.tsx'
import { ProgressFigures } from '../../../components/progress-figures.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatDay } from '../../../lib/formats.ts'
import { readRowId } from '../../../lib/read-row-id.ts'
import { SheetStateTag } from '../checklist-labels.tsx'
import styles from '../checklists.module.css'
import sheetStyles from './sheet.module.css'
import { AnswerLine } from './answer-line.tsx'
import { ShownLine } from './shown-line.tsx'
import { SignaturesCard } from './signatures-card.tsx'

const SendBackDialog = lazy(() =>
  import('./send-back-dialog.tsx').then((module) => ({ default: module.SendBackDialog })),
)

/** 自查填报表: filled in by the unit's own staff, read by the office and leaders, sent back by the office. */
export function SheetPage() {
  const params = useParams({ from: '/signed-in/self-inspection/$id' })
  const id = readRowId(params.id)
  const { role } = useMe()
  const [isSendingBack, setSendingBack] = useState(false)
  const query = useQuery(orpc.checklists.sheet.queryOptions({ input: id === null ? skipToken : { id } }))
  const sheet = query.data
  // A file that arrives after a signature changes the answer, and so takes the signature back.
  const { onUnfinished, unlessUploading } = useHeldWhileUploading()
  if (id === null) return <NoSuchRow name="这份自查表" list="逐条自查" />
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!sheet) return <TextSkeleton lines={12} label="正在载入自查填报表" />
  const isFillable = role === 'staff' && sheet.state !== 'submitted' && sheet.roundState === 'open'
  return (
    <>
      <PageHeader
        title={sheet.checklist}
        scope={`${sheet.unit.name}　${sheet.periodLabel}　${formatDay(sheet.dueOn)}前提交`}
        actions={
          <>
            <Button icon={<DownloadOutlined />} href={`/api/self-inspections/${sheet.id}/sheet.xlsx`} download>
              打印用表（Excel）
            </Button>
            {role !== 'staff' && (
              <Link to="/checklists/rounds/$id" params={{ id: String(sheet.round) }}>
                <Button tabIndex={-1}>本轮各单位</Button>
              </Link>
            )}
            {role === 'office' && sheet.state === 'submitted' && sheet.roundState === 'open' && (
              <Button onClick={() => setSendingBack(true)}>退回</Button>
            )}
          </>
        }
      />
      <div className={styles.stack}>
        {sheet.returned && (
          <Alert
            type="warning"
            showIcon
            title={`已退回：${sheet.returned.reason}`}
            description={`${sheet.returned.by}退回，请修改后重新签字，于${formatDay(sheet.dueOn)}前提交。`}
          />
        )}
        <Card flush>
          <SheetProgress sheet={sheet} />
        </Card>
        {sectionsOf(sheet.lines).map(([section, lines]) => (
          <Card key={section} title={section} note={`${lines.length} 项`} flush>
            <ol className={sheetStyles.lines}>
              {lines.map((line) =>
                isFillable ? (
                  <AnswerLine key={line.item.id} sheet={sheet.id} line={line} onUnfinished={onUnfinished} />
                ) : (
                  <ShownLine key={line.item.id} line={line} />
                ),
              )}
            </ol>
          </Card>
        ))}
        <SignaturesCard sheet={sheet} isFillable={isFillable} unlessUploading={unlessUploading} />
      </div>
      <Suspense>{isSendingBack && <SendBackDialog sheet={sheet} onClose={() => setSendingBack(false)} />}</Suspense>
    </>
  )
}

function SheetProgress({ sheet }: { sheet: InspectionSheetDetail }) {
  const prefilled = sheet.lines.filter(({ given, system }) => given === null && system.answer !== null).length
  const against = sheet.lines.filter(({ contradiction }) => contradiction !== null).length
  return (
    <ProgressFigures done={sheet.answered} of={sheet.items} label="已填的比例">
      <SheetStateTag sheet={sheet} />
      <span>
        已填 <strong>{sheet.answered}</strong> / {sheet.items} 项
      </span>
      <span>
        系统预填 <strong>{prefilled}</strong> 项
      </span>
      <span>
        与数据不一致 <strong>{against}</strong> 项
      </span>
    </ProgressFigures>
  )
}

/** Items under their 一级指标, in their order. */
function sectionsOf(lines: readonly InspectionLine[]): [string, InspectionLine[]][] {
  return [...Map.groupBy(lines, ({ item }) => item.section)]
}
