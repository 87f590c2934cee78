import type { Unit, UnitChange, UnitDetail } from '@mingkao/contract'
import { client } from '../../lib/api-client.ts'
import { AliasForm } from './alias-form.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { ExemptDialog } from './exempt-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { UnitForm } from './unit-form.tsx'
import { changeLabels } from './unit-labels.ts'

/** What the office is about to do to a unit. */
export type UnitTask =
  | { kind: 'correct' | 'rename' | 'aliases' | 'exempt' | 'place' | 'merge' | 'close' }
  | { kind: 'end-exemption'; exemption: Unit['exemptions'][number] }
  | { kind: 'undo'; change: UnitChange }

type Props = { unit: UnitDetail; task: UnitTask; today: string; groups: readonly string[]; onClose: () => void }

export function UnitDialogs({ unit, task, today, groups, onClose }: Props) {
  const common = { unit, today, onClose }
  switch (task.kind) {
    case 'correct':
      return <UnitForm {...common} groups={groups} />
    case 'rename':
      return <RenameDialog {...common} />
    case 'aliases':
      return <AliasForm unit={unit} onClose={onClose} />
    case 'exempt':
      return <ExemptDialog {...common} />
    case 'merge':
      return <MergeDialog {...common} />
    case 'close':
      return <CloseDialog {...common} />
    case 'place':
      return (
        <ReasonDialog
          unit={unit}
          title={`调整序列：${unit.name}`}
          okText="移到这一位"
          done="已调整序列"
          intro={`现在排第 ${unit.place} 位。序列是名次并列时和各处列表里的先后，其余单位顺次让位。`}
          place={unit.place}
          write={({ place, reason }, version) => client.units.place({ code: unit.code, version, place, reason })}
          onClose={onClose}
        />
      )
    case 'end-exemption':
      return (
        <ReasonDialog
          unit={unit}
          title={`取消不参评：${unit.name}`}
          okText="取消不参评"
          done="已取消不参评"
          intro={`“${task.exemption.reason}”到今天为止；检查过的周期不变，尚未开始的直接去掉。`}
          write={({ reason }, version) =>
            client.units.endExemption({ code: unit.code, id: task.exemption.id, version, reason })
          }
          onClose={onClose}
        />
      )
    case 'undo':
    default: {
      const act = changeLabels[task.change.kind]
      return (
        <ReasonDialog
          unit={unit}
          title={`撤销${act}：${unit.name}`}
          okText={`撤销${act}`}
          done={`已撤销${act}`}
          intro={`自 ${task.change.effectiveOn} 起的${act}写入的内容全部恢复原样。此后又被改动过的，会说明是哪些，不作撤销。`}
          write={({ reason }) => client.units.undo({ code: unit.code, id: task.change.id, reason })}
          onClose={onClose}
        />
      )
    }
  }
}
