import type { Column, ColumnFields } from '@mingkao/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import type { GridDraft, SaveAnswer, Texts } from '../../components/edit-grid/use-grid-drafts.ts'
import { client } from '../../lib/api-client.ts'
import { type ApiProblem, apiProblem } from '../../lib/api-problem.ts'
import { isRecord } from '../../lib/is-record.ts'
import { readFields } from './column-fields.ts'
import { beginsLater, leavesNobody } from './left-without-lead.ts'
import { useRefreshSoon } from './use-refresh-soon.ts'
import { takeChanged } from './use-columns-list.ts'

export type Changed = { columns: Column[]; changeSet: string | null }
export type Conflict = {
  draft: GridDraft<Column>
  /** The row as somebody else has left it. */
  current: Column
  /** What to store over it; null gives the change up. */
  resolve: (texts: Texts | null) => void
}

const noticeKey = 'columns'

/** Every write of the page: rows on the screen follow at once, and each can be taken back, the last one first. */
export function useColumnWrites(today: string) {
  const queryClient = useQueryClient()
  const { message, modal } = App.useApp()
  const refresh = useRefreshSoon()
  const changeSets = useRef<string[]>([])
  const [conflict, setConflict] = useState<Conflict | null>(null)

  const finish = ({ columns, changeSet }: Changed, words: string) => {
    takeChanged(queryClient, columns)
    if (changeSet !== null) changeSets.current.push(changeSet)
    message.open({
      key: noticeKey,
      type: 'success',
      duration: 6,
      content: (
        <>
          {words}
          {changeSet !== null && (
            <Button type="link" size="small" onClick={() => void undo(changeSet)}>
              撤销
            </Button>
          )}
        </>
      ),
    })
    refresh()
  }

  const fail = (problem: ApiProblem) => void message.error({ key: noticeKey, content: problem.message })

  const undo = async (id = changeSets.current.at(-1)) => {
    if (id === undefined) return void message.info({ key: noticeKey, content: '没有可以撤销的修改' })
    try {
      const { changeSet, columns, kept } = await client.columns.undo({ id })
      changeSets.current = changeSets.current.filter((other) => other !== id)
      const rest = kept.length > 0 ? `；${kept.length} 个栏目后来又有人改过，保持原样` : ''
      finish({ columns, changeSet: null }, `已撤销：${changeSet.label}${rest}`)
    } catch (error) {
      fail(apiProblem(error))
    }
  }

  /** Asked before today is left without the lead it had. */
  const mayBegin = async (base: Column, fields: ColumnFields): Promise<boolean> => {
    if (!beginsLater(base, fields, today)) return true
    if (!leavesNobody(base, await client.columns.assignments({ code: base.code }))) return true
    return modal.confirm({
      title: '改后从今天起没有责任单位',
      content: `${base.lead?.name ?? ''}自 ${fields.from ?? ''} 起负责，在那以前“${base.name}”无责任单位。仍要保存？`,
      okText: '仍要保存',
      cancelText: '返回修改',
    })
  }

  /** @param base the row as it is stored over */
  const store = async (draft: GridDraft<Column>, base: Column, fields: ColumnFields): Promise<SaveAnswer> => {
    try {
      if (!(await mayBegin(base, fields))) return { errors: { leadFrom: '从今天起没有责任单位' } }
      const { code, version } = base
      finish(await client.columns.update({ code, version, fields }), `已保存${draft.base.name}`)
      return 'saved'
    } catch (error) {
      const problem = apiProblem(error)
      const current = problem.code === 'CONFLICT' ? currentOf(problem.data) : null
      if (current) return settle(draft, current)
      fail(problem)
      return { errors: errorsByField(problem) }
    }
  }

  const settle = (draft: GridDraft<Column>, current: Column) =>
    new Promise<SaveAnswer>((resolve) => {
      const decide = (texts: Texts | null) => {
        setConflict(null)
        takeChanged(queryClient, [current])
        const fields = texts && readFields(texts, current, today).fields
        if (!fields || Object.keys(fields).length === 0) resolve('dropped')
        else void store(draft, current, fields).then(resolve)
      }
      setConflict({ draft, current, resolve: decide })
    })

  const save = (draft: GridDraft<Column>): Promise<SaveAnswer> => {
    const { fields, errors } = readFields(draft.texts, draft.base, today)
    if (Object.keys(errors).length > 0) {
      void message.error({ key: noticeKey, content: Object.values(errors)[0] })
      return Promise.resolve({ errors })
    }
    if (Object.keys(fields).length === 0) return Promise.resolve('dropped')
    return store(draft, draft.base, fields)
  }

  return { save, undo, finish, fail, conflict }
}

export type ColumnWrites = ReturnType<typeof useColumnWrites>

/** The row as it now stands, out of a 409; null where the conflict is about something else (the same path twice). */
function currentOf(data: unknown): Column | null {
  if (!isRecord(data)) return null
  return isColumn(data['current']) ? data['current'] : null
}

function isColumn(value: unknown): value is Column {
  return isRecord(value) && typeof value['version'] === 'number' && typeof value['path'] === 'string'
}

/** fields.from → the table's column 责任起始. */
function errorsByField({ fields }: ApiProblem): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ path, message }) => {
      const field = path.replace(/^fields\./, '').replace(/\..*$/, '')
      return [field === 'from' ? 'leadFrom' : field, message]
    }),
  )
}
