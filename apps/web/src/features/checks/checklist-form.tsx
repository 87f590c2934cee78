import type { CheckTask } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Space } from 'antd'
import { useState } from 'react'
import { useHeldWhileUploading } from '../../components/attachments/use-held-while-uploading.ts'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { type Line, ChecklistLine } from './checklist-line.tsx'
import styles from './checks.module.css'

type Props = { task: CheckTask; onDone: (next: number | null) => void }

/** 检查表: 1 符合, 2 不符合, 3 无法检查 on the line in focus; the next line follows by itself. */
export function ChecklistForm({ task, onDone }: Props) {
  const { message } = App.useApp()
  const refresh = useRefreshAfterWrite()
  const [lines, setLines] = useState<readonly Line[]>(task.items)
  const [fault, setFault] = useState<{ path: string; message: string } | null>(null)
  const isEditable = task.isOwn && task.round.isOpen && task.finishedAt === null
  const save = useMutation({
    mutationFn: (isFinished: boolean) =>
      client.checks.answer({ id: task.id, version: task.version, items: itemsOf(lines), isFinished }),
    onSuccess: async ({ next }, isFinished) => {
      await refresh()
      void message.success(isFinished ? '已提交' : '已保存')
      if (isFinished) onDone(next)
    },
    onError: (error) => {
      const problem = apiProblem(error)
      setFault(problem.fields[0] ?? null)
      void message.error(problem.message)
    },
  })
  const { onUnfinished, unlessUploading } = useHeldWhileUploading()
  const send = (isFinished: boolean) => unlessUploading(() => save.mutate(isFinished))
  const change = (condition: string, next: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.condition === condition ? { ...line, ...next } : line)))
  const open = lines.filter(({ answer }) => answer === null)
  const meetRest = () => setLines((before) => before.map((line) => ({ ...line, answer: line.answer ?? 'met' })))
  return (
    <>
      {isEditable && <p className={styles.quiet}>按 1 符合、2 不符合、3 无法检查，按上下键换行。</p>}
      <ul className={styles.items}>
        {lines.map((line) => (
          <ChecklistLine
            key={line.condition}
            line={line}
            isEditable={isEditable}
            fault={fault?.path === line.condition ? fault.message : null}
            onChange={(next) => change(line.condition, next)}
            onUnfinished={onUnfinished}
          />
        ))}
      </ul>
      {isEditable && (
        <Space wrap>
          <Button onClick={meetRest} disabled={open.length === 0}>
            其余 {open.length} 项符合
          </Button>
          <Button onClick={() => send(false)} disabled={save.isPending}>
            暂存
          </Button>
          <Button type="primary" onClick={() => send(true)} loading={save.isPending} disabled={open.length > 0}>
            提交检查表
          </Button>
        </Space>
      )}
    </>
  )
}

function itemsOf(lines: readonly Line[]) {
  return lines.flatMap(({ condition, answer, note, attachments }) =>
    answer === null
      ? []
      : [{ condition, answer, note: note?.trim() || null, attachments: attachments.map(({ id }) => id) }],
  )
}
