import type { Interpretation } from '@mingkao/contract'
import { useState } from 'react'
import { ReasonModal } from '../../components/register/reason-modal.tsx'
import { SelectionBar } from '../../components/register/selection-bar.tsx'
import { client } from '../../lib/api-client.ts'

type Change = Parameters<typeof client.interpretations.bulk>[0]['change']
type Act = { label: string; intro: string; done: string; change: Change; isDangerous?: boolean }

/** What the office can do to several interpretations at once: all of them change, or none does. */
export function BulkInterpretations({ chosen, onDone }: { chosen: readonly Interpretation[]; onDone: () => void }) {
  const [act, setAct] = useState<Act | null>(null)
  const count = `${chosen.length} 篇`
  return (
    <>
      <SelectionBar
        count={chosen.length}
        measure="篇"
        onClear={onDone}
        actions={actsFor(chosen).map((it) => ({
          key: it.label,
          label: it.label,
          isDangerous: it.isDangerous ?? false,
          onClick: () => setAct(it),
        }))}
      />
      {act && (
        <ReasonModal
          title={`${act.label}（${count}）`}
          okText={`${act.label} ${count}`}
          isDangerous={act.isDangerous ?? false}
          intro={act.intro}
          done={`${act.done} ${count}`}
          onClose={() => setAct(null)}
          onDone={onDone}
          write={({ reason }) =>
            client.interpretations.bulk({
              rows: chosen.map(({ id, version }) => ({ id, version })),
              change: act.change,
              reason,
            })
          }
        />
      )}
    </>
  )
}

function actsFor(chosen: readonly Interpretation[]): Act[] {
  if (chosen.some(({ withdrawnAt }) => withdrawnAt !== null)) {
    return [{ label: '恢复', intro: '恢复后重新参与计算。', done: '已恢复', change: { kind: 'restore' } }]
  }
  const areAllDecorative = chosen.every(({ isDecorativeOnly }) => isDecorativeOnly)
  const areAllOfSuperior = chosen.every(({ isOfSuperior }) => isOfSuperior)
  return [
    {
      label: areAllDecorative ? '取消装饰性配图' : '标为装饰性配图',
      intro: areAllDecorative
        ? '取消后按图文解读计。'
        : '只有一幅装饰性配图、内容仍是文字的，按文字解读，不计入。只对图文解读。',
      done: '已更新',
      change: { kind: 'decorative', isDecorativeOnly: !areAllDecorative },
    },
    {
      label: areAllOfSuperior ? '取消上级文件' : '标为上级文件',
      intro: areAllOfSuperior ? '取消后按本区政策的解读计。' : '解读上级文件的，不是本区政策解读，不计入。',
      done: '已更新',
      change: { kind: 'superior', isOfSuperior: !areAllOfSuperior },
    },
    {
      label: '撤下',
      intro: '撤下后不再计入，之后可以恢复。',
      done: '已撤下',
      change: { kind: 'withdraw' },
      isDangerous: true,
    },
  ]
}
