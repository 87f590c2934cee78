import { listFacts } from '@mingkao/circular/preview'
import type { CircularDraft, CircularTemplateVersion } from '@mingkao/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { useMe } from '../../../lib/current-user.ts'
import { BlockList } from '../editor/block-list.tsx'
import { composeWords, type Words } from '../editor/compose-words.ts'
import { useWords } from '../editor/use-words.ts'
import { TemplatePreview } from './template-preview.tsx'
import styles from './templates.module.css'

/** One version, seen with the facts of the newest circular of its kind. */
export function TemplateEditor({ version }: { version: CircularTemplateVersion }) {
  const kind = version.template === 'correction' ? 'correction' : 'regular'
  const list = useQuery(orpc.circulars.list.queryOptions({ input: {} }))
  const sample = list.data?.find((one) => one.kind === kind) ?? list.data?.[0]
  const draft = useQuery({
    ...orpc.circulars.draft.queryOptions({ input: { id: sample?.id ?? 0 } }),
    enabled: sample !== undefined,
  })
  if (list.data?.length === 0) {
    return <EmptyState title="还没有通报" hint="先起草一份通报，模板会用它的数据来预览和检查。" />
  }
  if (!draft.data) return <TextSkeleton lines={16} label="正在载入模板" />
  return <WithSample version={version} sample={draft.data} />
}

function WithSample({ version, sample }: { version: CircularTemplateVersion; sample: CircularDraft }) {
  const { role } = useMe()
  const isLocked = version.isFixed || role !== 'office'
  const [name, setName] = useState(version.name)
  const [open, setOpen] = useState<string | null>(null)
  const saved = useMemo<Words>(
    () => ({ blocks: version.blocks, letterhead: version.letterhead, issuance: sample.issuance }),
    [version, sample],
  )
  const editor = useWords(saved)
  const isChanged = editor.isChanged || name !== version.name
  const words = useDeferredValue(editor.words)
  const composed = useMemo(
    () =>
      composeWords(
        {
          facts: sample.facts,
          mark: '模板预览',
          name: { id: version.template, version: version.number, name: version.name },
        },
        words,
      ),
    [sample, version, words],
  )
  const known = useMemo(() => listFacts(sample.facts, sample.issuance), [sample])
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm('修改还没有保存，离开后会丢失。确定离开吗？'),
    enableBeforeUnload: () => isChanged,
  })
  const save = useSaveTemplate(version)
  return (
    <>
      <Card
        title={`第 ${version.number} 版`}
        dense
        flush
        extra={
          isLocked ? (
            <span>不能修改，可复制为新版本</span>
          ) : (
            <Button
              size="small"
              type="primary"
              disabled={!isChanged || composed.problems.length > 0}
              loading={save.isPending}
              onClick={() => save.mutate({ name, words: editor.words })}
            >
              {composed.problems.length > 0 ? `有 ${composed.problems.length} 处要修改` : '保存'}
            </Button>
          )
        }
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <div className={styles.scroll} tabIndex={0} role="region" aria-label="模板文字">
          {!isLocked && (
            <div className={styles.names}>
              <Input
                size="small"
                aria-label="模板名称"
                maxLength={40}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
              <Input
                size="small"
                aria-label="红头（可空）"
                placeholder="红头（可空）"
                maxLength={40}
                value={editor.words.letterhead ?? ''}
                onChange={(event) =>
                  editor.change({ letterhead: event.target.value.trim() === '' ? null : event.target.value })
                }
              />
            </div>
          )}
          <BlockList
            editor={editor}
            composed={composed}
            facts={known}
            open={open}
            onOpen={setOpen}
            chosen={null}
            isLocked={isLocked}
            isTemplate
          />
        </div>
      </Card>
      <TemplatePreview html={composed.html} />
    </>
  )
}

function useSaveTemplate({ template, number, version }: CircularTemplateVersion) {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: ({ name, words }: { name: string; words: Words }) =>
      client.circulars.editTemplate({
        template,
        number,
        version,
        name,
        letterhead: words.letterhead,
        blocks: [...words.blocks],
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: orpc.circulars.templates.key() })
      void message.success('已保存')
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
}
