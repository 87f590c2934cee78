import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import type { CircularDraft } from '@mingkao/contract'
import { Button, Popconfirm, Tooltip } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { PageHeader } from '../../../components/page-header.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { formatMoment } from '../../../lib/formats.ts'
import { documentHref, stageLabels } from '../circular-labels.ts'
import { DiscardButton } from './discard-button.tsx'

const IssueDialog = lazy(() => import('./issue-dialog.tsx').then((module) => ({ default: module.IssueDialog })))

interface EditorHeaderProps {
  draft: CircularDraft
  isLocked: boolean
  isChanged: boolean
  isSaving: boolean
  problems: number
  deviations: number
  onSave: () => void
  onReset: () => void
}

export function EditorHeader(props: EditorHeaderProps) {
  const { draft, isLocked, isChanged, isSaving, problems, deviations, onSave, onReset } = props
  const [isIssuing, setIssuing] = useState(false)
  const { id, title, mark, stage, factsAt } = draft
  const hindrance = hindranceOf(props)
  return (
    <>
      <PageHeader
        title={
          <>
            {title} <StateTag tone="amber">{mark ?? '草稿'}</StateTag>
          </>
        }
        scope={`考核周期${stageLabels[stage]}，数据取自 ${formatMoment(factsAt)} 的检查结果`}
        actions={
          <>
            <Button icon={<PrinterOutlined />} href={documentHref(id, 'html')} target="_blank" rel="noreferrer">
              打印
            </Button>
            <Button icon={<DownloadOutlined />} href={documentHref(id, 'docx')} download>
              下载 Word
            </Button>
            {!isLocked && (
              <>
                <DiscardButton draft={draft} />
                {isChanged && (
                  <Popconfirm title="放弃没有保存的修改？" okText="放弃" cancelText="不" onConfirm={onReset}>
                    <Button>放弃修改</Button>
                  </Popconfirm>
                )}
                <Button
                  type={isChanged ? 'primary' : 'default'}
                  disabled={!isChanged || problems > 0}
                  loading={isSaving}
                  onClick={onSave}
                >
                  {problems > 0 ? `有 ${problems} 处要修改` : '保存'}
                </Button>
                <Tooltip title={hindrance}>
                  <Button
                    type={isChanged ? 'default' : 'primary'}
                    disabled={hindrance !== null}
                    onClick={() => setIssuing(true)}
                  >
                    印发
                  </Button>
                </Tooltip>
              </>
            )}
          </>
        }
      />
      <Suspense>
        {isIssuing && (
          <IssueDialog draft={draft} today={draft.today} deviations={deviations} onClose={() => setIssuing(false)} />
        )}
      </Suspense>
    </>
  )
}

/** What stands between the draft and its issue; null: nothing. */
function hindranceOf({ draft, isChanged, problems }: EditorHeaderProps): string | null {
  if (draft.stage === 'open' || draft.stage === 'draft') return '考核周期定稿后才能印发'
  if (problems > 0) return '文字里还有要修改的地方'
  if (isChanged) return '先保存再印发'
  if (draft.facts.correction?.changes.length === 0) return '与已印发的通报相比没有变化'
  return null
}
