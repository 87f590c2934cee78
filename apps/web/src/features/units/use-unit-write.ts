import type { Unit } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, type FormInstance } from 'antd'
import { useState } from 'react'
import { apiProblem, type ApiProblem } from '../../lib/api-problem.ts'
import { isRecord } from '../../lib/is-record.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

type Options<Draft, Result> = {
  form: FormInstance
  /** The version the editor saw; 1 for a new unit. */
  version: number
  /** Fields of the form that the API may find fault with. */
  fields: readonly string[]
  write: (draft: Draft, version: number) => Promise<Result>
  /** Whether something has changed; a preview has changed nothing. */
  isWritten?: (result: Result) => boolean
  onDone: (result: Result) => void
}

/** A write to a unit from a form: what is wrong is said at its field, and a stale save waits for the editor to decide. */
export function useUnitWrite<Draft, Result>({
  form,
  version,
  fields,
  write,
  isWritten = () => true,
  onDone,
}: Options<Draft, Result>) {
  const { message } = App.useApp()
  const refresh = useRefreshAfterWrite()
  const [conflict, setConflict] = useState<{ draft: Draft; current: Unit } | null>(null)
  const save = useMutation({
    mutationFn: ({ draft, seen }: { draft: Draft; seen: number }) => write(draft, seen),
    onSuccess: async (result) => {
      if (isWritten(result)) await refresh()
      onDone(result)
    },
    onError: (error, { draft }) => {
      const problem = apiProblem(error)
      const current = problem.code === 'CONFLICT' && isRecord(problem.data) ? problem.data['current'] : null
      if (isUnit(current)) setConflict({ draft, current })
      else showProblem(problem)
    },
  })
  const showProblem = ({ fields: faults, message: text }: ApiProblem) => {
    const known = faults.flatMap((fault) => {
      const name = fields.find((field) => fault.path === field || fault.path.startsWith(`${field}.`))
      return name === undefined ? [] : [{ name, errors: [fault.message] }]
    })
    form.setFields(known)
    if (known.length === 0) void message.error(text)
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

function isUnit(value: unknown): value is Unit {
  return isRecord(value) && typeof value['version'] === 'number' && typeof value['fullName'] === 'string'
}
