// First of all, so that zod never probes for `eval`, which the pages' CSP forbids.
import '../../lib/zod-jitless.ts'
import type { SchemeDetail } from '@mingkao/contract'
import { schemeSchema } from '@mingkao/rules'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card } from '../../components/card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { SchemeEditor } from './edit/scheme-editor.tsx'
import { SchemeReader } from './read/scheme-reader.tsx'

/** A version with its content as the rules know it. */
export type OpenedScheme = { detail: SchemeDetail; scheme: ReturnType<typeof schemeSchema.parse> }

/** 一个版本: a draft is edited by the office, whatever is published is read. */
export function SchemePage() {
  const { id } = useParams({ from: '/signed-in/schemes/$id' })
  const isOffice = useMe().role === 'office'
  const query = useQuery(orpc.schemes.get.queryOptions({ input: { id } }))
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) {
    return (
      <Card>
        <TextSkeleton lines={16} label="正在载入方案" />
      </Card>
    )
  }
  const detail = query.data
  const scheme = schemeSchema.parse(detail.scheme)
  // A draft saved from here keeps its form; one opened anew gets another.
  return detail.state === 'draft' && isOffice ? (
    <SchemeEditor key={id} detail={detail} />
  ) : (
    <SchemeReader key={id} detail={detail} scheme={scheme} />
  )
}
