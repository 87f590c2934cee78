import type { Disclosure, Validity } from '@mingkao/contract'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { DayInput } from '../../components/day-input.tsx'
import { ReasonModal } from '../../components/register/reason-modal.tsx'
import { SelectionBar } from '../../components/register/selection-bar.tsx'
import { client } from '../../lib/api-client.ts'
import { choiceParam } from '../../lib/search-params.ts'
import { validityOptions } from './disclosure-labels.ts'

type Act = 'withdraw' | 'restore' | 'validity'

/** What the office can do to several documents at once: all of them change, or none does. */
export function BulkDisclosures({ chosen, onDone }: { chosen: readonly Disclosure[]; onDone: () => void }) {
  const [act, setAct] = useState<Act | null>(null)
  const areWithdrawn = chosen.some(({ withdrawnAt }) => withdrawnAt !== null)
  const count = `${chosen.length} 件`
  const rows = chosen.map(({ id, version }) => ({ id, version }))
  const shared = { onClose: () => setAct(null), onDone }
  return (
    <>
      <SelectionBar
        count={chosen.length}
        measure="件"
        onClear={onDone}
        actions={
          areWithdrawn
            ? [{ key: 'restore', label: `恢复 ${count}`, onClick: () => setAct('restore') }]
            : [
                { key: 'validity', label: '设置有效性', onClick: () => setAct('validity') },
                { key: 'withdraw', label: `撤下 ${count}`, isDangerous: true, onClick: () => setAct('withdraw') },
              ]
        }
      />
      {act === 'validity' && (
        <ReasonModal
          {...shared}
          title={`设置 ${count}文件的有效性`}
          okText={`设置 ${count}`}
          intro="有效性只作登记，不影响是否计入。"
          initialValues={{ validity: 'valid', invalidOn: null }}
          done={`已设置 ${count}`}
          write={({ reason, validity, invalidOn }) =>
            client.disclosures.bulk({
              rows,
              reason,
              change: {
                kind: 'validity',
                validity: validityOf(validity),
                invalidOn: typeof invalidOn === 'string' && validity !== 'valid' ? invalidOn : null,
              },
            })
          }
        >
          <Form.Item name="validity" label="有效性">
            <Select options={validityOptions} style={{ width: 160 }} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) =>
              getFieldValue('validity') !== 'valid' && (
                <Form.Item name="invalidOn" label="失效、废止日期">
                  <DayInput />
                </Form.Item>
              )
            }
          </Form.Item>
        </ReasonModal>
      )}
      {(act === 'withdraw' || act === 'restore') && (
        <ReasonModal
          {...shared}
          title={act === 'withdraw' ? `撤下 ${count}文件` : `恢复 ${count}文件`}
          okText={act === 'withdraw' ? `撤下 ${count}` : `恢复 ${count}`}
          isDangerous={act === 'withdraw'}
          intro={
            act === 'withdraw' ? '撤下后不再计入各单位的公开件数，之后可以恢复。' : '恢复后重新计入各单位的公开件数。'
          }
          done={act === 'withdraw' ? `已撤下 ${count}` : `已恢复 ${count}`}
          write={({ reason }) => client.disclosures.bulk({ rows, reason, change: { kind: act } })}
        />
      )}
    </>
  )
}

function validityOf(value: unknown): Validity {
  return choiceParam(value, ['valid', 'expired', 'repealed']) ?? 'valid'
}
