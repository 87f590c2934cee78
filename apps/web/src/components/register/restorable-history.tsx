import { Button } from 'antd'
import { type ComponentProps, useState } from 'react'
import { formatMoment } from '../../lib/formats.ts'
import { AuditHistory } from './audit-history.tsx'
import { ReasonModal } from './reason-modal.tsx'

type Target = { id: string; version: number; toVersion: number; reason: string }

type Props = Omit<ComponentProps<typeof AuditHistory>, 'renderAction'> & {
  row: { id: string; version: number; title: string }
  isEditable: boolean
  restore: (target: Target) => Promise<unknown>
}

interface Chosen {
  toVersion: number
  at: string
}

function RestoreButton({ toVersion, at, onChoose }: Chosen & { onChoose: (chosen: Chosen) => void }) {
  return (
    <Button
      size="small"
      style={{ justifySelf: 'start' }}
      aria-label={`恢复到此版本：第 ${toVersion} 版，${formatMoment(at)}`}
      onClick={() => onChoose({ toVersion, at })}
    >
      恢复到此版本
    </Button>
  )
}

/** 沿革 with the way back: every version that is kept and isn't today's can be put back. */
export function RestorableHistory({ row, isEditable, restore, ...history }: Props) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const earlier = (version: unknown) => isEditable && typeof version === 'number' && version !== row.version
  return (
    <>
      <AuditHistory
        {...history}
        renderAction={({ at, version }) =>
          earlier(version) && <RestoreButton toVersion={Number(version)} at={at} onChoose={setChosen} />
        }
      />
      {chosen && (
        <ReasonModal
          title="恢复到此版本"
          okText={`恢复到第 ${chosen.toVersion} 版`}
          intro={`“${row.title}”的内容恢复到 ${formatMoment(chosen.at)} 时的第 ${chosen.toVersion} 版，记为新的一版；撤下与否不变。`}
          done={`已恢复到第 ${chosen.toVersion} 版`}
          onClose={() => setChosen(null)}
          write={({ reason }) => restore({ id: row.id, version: row.version, toVersion: chosen.toVersion, reason })}
        />
      )}
    </>
  )
}
