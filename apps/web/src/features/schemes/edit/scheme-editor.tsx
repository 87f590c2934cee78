import { DeleteOutlined, SaveOutlined, SendOutlined, SwapOutlined } from '@ant-design/icons'
import type { SchemeDetail } from '@mingkao/contract'
import { departures, formOf, groupWeightsForm, type SchemePath, schemeSchema, valueAt } from '@mingkao/rules'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useCallback, useMemo, useReducer, useRef, useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { CompareDialog } from '../read/compare-dialog.tsx'
import { ExportScheme } from '../export-scheme.tsx'
import { ImpactCard } from '../impact/impact-card.tsx'
import { SchemeHistory } from '../read/scheme-history.tsx'
import { DeleteDraft } from './delete-draft.tsx'
import { DraftChecks } from './draft-checks.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import rowStyles from './parameter-row.module.css'
import styles from './scheme-editor.module.css'
import { editorReducer, isDirty, openEditor } from './editor-state.ts'
import { HeadFields } from './head-fields.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { ParameterRow } from './parameter-row.tsx'
import { AddName } from './map-field.tsx'
import { textAt } from './text-at.ts'
import { useSaveDraft } from './use-save-draft.ts'

const PublishDialog = lazy(() => import('./publish-dialog.tsx').then((module) => ({ default: module.PublishDialog })))

/** 改草稿: the form on the left, what it would do on the right, recomputed with every change. */
export function SchemeEditor({ detail }: { detail: SchemeDetail }) {
  const [state, step] = useReducer(editorReducer, detail, ({ scheme, revision }) => openEditor(scheme, revision))
  const [shown, show] = useState<'compare' | 'publish' | 'delete' | null>(null)
  const side = useRef<HTMLElement>(null)
  const { today } = useSuspenseQuery(orpc.system.info.queryOptions()).data
  const { tree, issues, valid, saved } = state
  const dirty = isDirty(state)
  const basis = useMemo(() => detail.basis && schemeSchema.parse(detail.basis.scheme), [detail.basis])
  const change = useCallback((path: SchemePath, value: unknown) => step({ kind: 'change', path, value }), [])
  const { save, isSaving, conflict, keepMine, takeCurrent } = useSaveDraft(detail.id, state, step)
  const sections = formOf(tree)
  const departing = useMemo(() => (valid ? departures(valid) : []), [valid])
  const effectiveFrom = textAt(tree, ['effectiveFrom'])
  const close = () => show(null)
  return (
    <>
      <PageHeader
        title={textAt(tree, ['name'])}
        scope={
          <>
            <StateTag tone="accent">草稿 v{detail.version}</StateTag>{' '}
            {detail.basis && `由 v${detail.basis.version} 改来；`}
            {dirty ? '有改动尚未保存' : `${detail.changedBy}保存`}
          </>
        }
        actions={
          <>
            <Button icon={<DeleteOutlined />} onClick={() => show('delete')}>
              删除草稿
            </Button>
            <ExportScheme id={detail.id} />
            <Button icon={<SwapOutlined />} disabled={!basis || !valid} onClick={() => show('compare')}>
              版本对比
            </Button>
            <Button
              icon={<SaveOutlined />}
              disabled={!dirty || issues.length > 0}
              loading={isSaving}
              onClick={() => save(saved.revision)}
            >
              保存草稿
            </Button>
            <Button
              type="primary"
              icon={<SendOutlined />}
              disabled={dirty || issues.length > 0}
              onClick={() => show('publish')}
            >
              发布
            </Button>
          </>
        }
      />
      <div className={styles.page}>
        <div className={styles.form}>
          <Card title="方案" flush>
            <HeadFields tree={tree} issues={issues} onChange={change} />
          </Card>
          {sections.map(({ id, title, rule, parameters }, index) => (
            <Card key={id} title={title} {...(rule !== null && { note: rule })} flush dense>
              {parameters.map((form) => (
                <ParameterRow
                  key={form.path.join('/')}
                  form={form}
                  parameter={valueAt(tree, form.path)}
                  old={basis === null ? undefined : valueAt(basis, form.path)}
                  issues={issues.filter(({ path }) => isWithin(path, form.path))}
                  departure={departing.find(({ path }) => isWithin(path, form.path))?.message ?? null}
                  effectiveFrom={effectiveFrom}
                  today={today}
                  onChange={change}
                />
              ))}
              {index === 0 && (
                <div className={rowStyles.row}>
                  <span className={rowStyles.title}>分组单列满分</span>
                  <AddName
                    label="单列满分的分组"
                    placeholder="如：镇街"
                    taken={Object.keys(Object(valueAt(tree, ['groupWeights'])))}
                    onAdd={(group) => change(groupWeightsForm(group).path, valueAt(tree, ['weights']))}
                  />
                </div>
              )}
            </Card>
          ))}
          <Card title="改动记录">
            <SchemeHistory history={detail.history} />
          </Card>
        </div>
        <aside ref={side} className={styles.side} aria-label="影响预览与发布前检查">
          <ImpactCard draft={valid} isStale={issues.length > 0} />
          <DraftChecks issues={issues} departures={departing} scheme={valid} />
        </aside>
      </div>
      <Button className={styles.jump ?? ''} onClick={() => side.current?.scrollIntoView({ block: 'start' })}>
        看影响预览
      </Button>
      <LeaveDialog isDirty={dirty && shown !== 'delete'} />
      <Suspense>
        {shown === 'compare' && valid && detail.basis && (
          <CompareDialog before={detail.basis} after={{ version: detail.version, scheme: valid }} onClose={close} />
        )}
        {shown === 'publish' && <PublishDialog detail={detail} revision={saved.revision} onClose={close} />}
        {shown === 'delete' && <DeleteDraft detail={detail} revision={saved.revision} onClose={close} />}
        {conflict && <DraftConflict mine={tree} current={conflict} onKeepMine={keepMine} onTakeCurrent={takeCurrent} />}
      </Suspense>
    </>
  )
}

function isWithin(path: SchemePath, outer: SchemePath): boolean {
  return outer.every((key, index) => path[index] === key)
}
