import { EmptyState } from './empty-state.tsx'

/** The address names a row that can't exist: 没有这份通报. */
export function NoSuchRow({ name, list }: { name: string; list: string }) {
  return <EmptyState title={`没有${name}`} hint={`地址可能写错了，请从“${list}”中打开。`} />
}
