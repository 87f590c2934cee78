import { type ComponentProps, useState } from 'react'
import { formatMoment } from '../../lib/formats.ts'
import { AuditHistory, type KeptVersion } from './audit-history.tsx'
import { ReasonModal } from './reason-modal.tsx'

type Target = { id: string; version: number; toVersion: number; reason: string }

type Props = Omit<ComponentProps<typeof AuditHistory>, 'restoring'> & {
  row: { id: string; version: number; title: string }
  isEditable: boolean
  restore: (target: Target) => Promise<unknown>
}

/** 沿革 with the way back: every version that is kept and isn't today's can be put back. */
export function RestorableHistory({ row: { id, version, title }, isEditable, restore, ...history }: Props) {
  const [chosen, setChosen] = useState<KeptVersion | null>(null)
  return (
    <>
      <AuditHistory {...history} restoring={isEditable ? { today: version, onChosen: setChosen } : undefined} />
      {chosen && (
        <ReasonModal
          title="恢复到此版本"
          okText={`恢复到第 ${chosen.version} 版`}
          intro={`“${title}”的内容恢复到 ${formatMoment(chosen.at)} 时的第 ${chosen.version} 版，记为新的一版；撤下与否不变。`}
          done={`已恢复到第 ${chosen.version} 版`}
          onClose={() => setChosen(null)}
          write={({ reason }) => restore({ id, version, toVersion: chosen.version, reason })}
        />
      )}
    </>
  )
}
