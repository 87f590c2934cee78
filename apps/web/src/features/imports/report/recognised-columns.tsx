import type { Import } from '@mingkao/contract'
import { MappingCard } from '../../../components/mapping/mapping-card.tsx'
import { useRerun } from '../use-rerun.ts'
import type { Correction } from './use-corrections.ts'

type Props = { batch: Import; isEditable: boolean; corrections: readonly Correction[] }

/** 识别的列: wrong ones are corrected here and the dry run repeated. */
export function RecognisedColumns({ batch: { id, mapping, fields }, isEditable, corrections }: Props) {
  const rerun = useRerun()
  if (!mapping) return null
  return (
    <MappingCard
      mapping={mapping}
      fields={fields}
      isEditable={isEditable}
      isBusy={rerun.isPending}
      okText="按此重新试运行"
      onApply={(changed) => rerun.mutate({ id, mode: 'dry-run', mapping: changed, corrections: [...corrections] })}
    />
  )
}
