import { skipToken, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { NoSuchRow } from '../../components/no-such-row.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { readRowId } from '../../lib/read-row-id.ts'
import { ReadingPage } from './reading/reading-page.tsx'

const EditorPage = lazy(() => import('./editor/editor-page.tsx').then((module) => ({ default: module.EditorPage })))

/** One circular: a draft is worked on, an issued one is read. */
export function CircularPage() {
  const params = useParams({ from: '/signed-in/circulars/$id' })
  const id = readRowId(params.id)
  const query = useQuery(orpc.circulars.get.queryOptions({ input: id === null ? skipToken : { id } }))
  if (id === null) return <NoSuchRow name="这份通报" list="通报" />
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <TextSkeleton lines={16} label="正在载入通报" />
  if (query.data.state === 'issued') return <ReadingPage circular={query.data} />
  return (
    <Suspense fallback={<TextSkeleton lines={16} label="正在载入编辑器" />}>
      <EditorPage key={id} id={query.data.id} />
    </Suspense>
  )
}
