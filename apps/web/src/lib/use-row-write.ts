import { useMutation } from '@tanstack/react-query'
import { App, type FormInstance } from 'antd'
import { useState } from 'react'
import { apiProblem, type ApiProblem } from './api-problem.ts'
import { isRecord } from './is-record.ts'
import { useRefreshAfterWrite } from './use-refresh-after-write.ts'

type Options<Draft, Row, Result> = {
  form: FormInstance
  /** The version the editor saw; 1 for a new row. */
  version: number
  /** Fields of the form that the API may find fault with. */
  fields: readonly string[]
  /** Whether a conflict's data is such a row as it now stands. */
  isRow: (value: unknown) => value is Row
  write: (draft: Draft, version: number) => Promise<Result>
  /** Whether something has changed; a preview has changed nothing. */
  isWritten?: (result: Result) => boolean
  onDone: (result: Result) => void
}

/** A write to one row from a form: what is wrong is said at its field, and a stale save waits for the editor to decide. */
export function useRowWrite<Draft, Row extends { version: number }, Result = unknown>(
  options: Options<Draft, Row, Result>,
) {
  const { form, version, fields, isRow, write, isWritten = () => true, onDone } = options
  const { message } = App.useApp()
  const refresh = useRefreshAfterWrite()
  const [conflict, setConflict] = useState<{ draft: Draft; current: Row } | null>(null)
  const save = useMutation({
    mutationFn: ({ draft, seen }: { draft: Draft; seen: number }) => write(draft, seen),
    onSuccess: async (result) => {
      if (isWritten(result)) await refresh()
      onDone(result)
    },
    onError: (error, { draft }) => {
      const problem = apiProblem(error)
      const current = problem.code === 'CONFLICT' && isRecord(problem.data) ? problem.data['current'] : null
      if (isRow(current)) setConflict({ draft, current })
      else showProblem(problem)
    },
  })
  const showProblem = ({ fields: faults, message: text }: ApiProblem) => {
    const known = faults.flatMap((fault) => {
      const name = fields.find((field) => fault.path === field || fault.path.startsWith(`${field}.`))
      return name === undefined ? [] : [{ name, errors: [fault.message === '' ? text : fault.message] }]
    })
    form.setFields(known)
    const [first] = known
    if (first) form.scrollToField(first.name)
    if (known.length === 0 || problemSaysMore(text, known)) void message.error(text)
  }
  return {
    submit: (draft: Draft) => save.mutate({ draft, seen: version }),
    isPending: save.isPending,
    conflict: conflict && {
      ...conflict,
      keepMine: () => {
        setConflict(null)
        save.mutate({ draft: conflict.draft, seen: conflict.current.version })
      },
      takeCurrent: () => {
        setConflict(null)
        void refresh()
      },
    },
  }
}

/** 索引号已登记 at the field, and as which document besides. */
function problemSaysMore(text: string, known: readonly { errors: string[] }[]): boolean {
  return !known.some(({ errors }) => errors.includes(text)) && text.includes('“')
}
