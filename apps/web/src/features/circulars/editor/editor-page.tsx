import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { Editor } from './editor.tsx'

/** 起草通报: its words at the left, the paper in the middle, the facts and the checks at the right. */
export function EditorPage({ id }: { id: number }) {
  const query = useQuery(orpc.circulars.draft.queryOptions({ input: { id } }))
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <TextSkeleton lines={20} label="正在载入通报草稿" />
  return <Editor draft={query.data} />
}
