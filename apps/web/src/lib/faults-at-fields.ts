import type { FaultyField } from './api-error.ts'

/**
 * What the server says of a form's own fields, as `form.setFields` takes it; empty where it says nothing of any of them.
 * The API may hold a field deeper than the form does: `smtp.host` and `fields.host` stand at host.
 */
export function faultsAtFields<Name extends string>(
  faults: readonly FaultyField[],
  names: readonly Name[],
): { name: Name; errors: string[] }[] {
  return faults.flatMap(({ path, message }) => {
    const name = names.find((one) => path === one || path.endsWith(`.${one}`))
    return name === undefined ? [] : [{ name, errors: [message] }]
  })
}
