import type { Column, ColumnFields } from '@mingkao/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import type { GridDraft, SaveAnswer, Texts } from '../../components/edit-grid/use-grid-drafts.ts'
import { client } from '../../lib/api-client.ts'
import { type ApiProblem, apiProblem } from '../../lib/api-problem.ts'
import { isRecord } from '../../lib/is-record.ts'
import { readFields } from './column-fields.ts'
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
  const { message } = App.useApp()
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

  const store = async (draft: GridDraft<Column>, version: number, fields: ColumnFields): Promise<SaveAnswer> => {
    try {
      finish(await client.columns.update({ code: draft.key, version, fields }), `已保存${draft.base.name}`)
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
        else void store(draft, current.version, fields).then(resolve)
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
    return store(draft, draft.base.version, fields)
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
