import type { DisclosureDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { FactList, Notice, Section } from '../../components/register/fact-list.tsx'
import { originLabels } from '../../lib/origin-labels.ts'
import { ReasonModal } from '../../components/register/reason-modal.tsx'
import { RestorableHistory } from '../../components/register/restorable-history.tsx'
import { RowDrawer } from '../../components/register/row-drawer.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { formatMoment } from '../../lib/formats.ts'
import { DisclosureForm } from './disclosure-form.tsx'
import { timelyLabel, usedLabel, validityLabel, validityLabels } from './disclosure-labels.ts'

type Props = { id: string; isEditable: boolean; onClose: () => void }

/** One document whole, its interpretations and its 沿革; from here the office corrects, takes off and restores it. */
export function DisclosureDrawer({ id, isEditable, onClose }: Props) {
  const row = useQuery(orpc.disclosures.get.queryOptions({ input: { id } }))
  const [open, setOpen] = useState<'correct' | 'withdraw' | null>(null)
  const disclosure = row.data
  const verb = disclosure?.withdrawnAt === null ? '撤下' : '恢复'
  return (
    <RowDrawer
      title="主动公开信息"
      row={row}
      onClose={onClose}
      extra={
        isEditable && (
          <Space>
            <Button danger={verb === '撤下'} onClick={() => setOpen('withdraw')}>
              {verb}
            </Button>
            <Button onClick={() => setOpen('correct')}>更正</Button>
          </Space>
        )
      }
    >
      {(found) => (
        <>
          <DisclosureFacts disclosure={found} />
          <Section title={`解读（${found.interpretedBy.length} 篇）`}>
            <InterpretedBy disclosure={found} />
          </Section>
          <Section title="沿革">
            <RestorableHistory
              row={found}
              isEditable={isEditable}
              restore={client.disclosures.restoreVersion}
              history={found.history}
              actions={actions}
              fields={fields}
              words={validityLabels}
            />
          </Section>
          {open === 'correct' && <DisclosureForm disclosure={found} onClose={() => setOpen(null)} />}
          {open === 'withdraw' && (
            <ReasonModal
              title={`${verb}这件文件`}
              okText={`${verb} 1 件`}
              isDangerous={found.withdrawnAt === null}
              intro={`《${found.title}》${found.withdrawnAt === null ? '撤下后不再计入' : '恢复后重新计入'}${found.unit.name}的公开件数${found.withdrawnAt === null ? '，之后可以恢复。' : '。'}`}
              done={`已${verb} 1 件`}
              onClose={() => setOpen(null)}
              write={({ reason }) => {
                const { version, withdrawnAt } = found
                const route = withdrawnAt === null ? client.disclosures.withdraw : client.disclosures.restore
                return route({ id, version, reason })
              }}
            />
          )}
        </>
      )}
    </RowDrawer>
  )
}

function DisclosureFacts({ disclosure }: { disclosure: DisclosureDetail }) {
  const { unit, coUnits, withdrawnAt, withdrawReason } = disclosure
  return (
    <>
      {withdrawnAt !== null && (
        <Notice>
          已于 {formatMoment(withdrawnAt)} 撤下，不计入：{withdrawReason}
        </Notice>
      )}
      <FactList
        facts={[
          ['标题', disclosure.title],
          ['索引号', disclosure.indexNumber],
          ['文号', disclosure.documentNumber ?? '无'],
          [
            '公开单位',
            <Link key="unit" to="/units/$code" params={{ code: unit.code }}>
              {unit.name}
            </Link>,
          ],
          ['联合单位', coUnits.length === 0 ? null : coUnits.join('、')],
          ['成文日期', disclosure.madeOn ?? '不详'],
          ['公开日期', disclosure.disclosedOn],
          ['最晚公开', disclosure.dueOn],
          ['用时', `${usedLabel(disclosure)} 个工作日，${timelyLabel(disclosure)}`],
          ['有效性', validityLabel(disclosure)],
          ['来源', originLabels[disclosure.origin]],
        ]}
      />
    </>
  )
}

function InterpretedBy({ disclosure: { interpretedBy } }: { disclosure: DisclosureDetail }) {
  if (interpretedBy.length === 0) return <p>还没有解读这份文件。</p>
  return (
    <ul>
      {interpretedBy.map(({ id, title, unit, publishedOn }) => (
        <li key={id}>
          <Link to="/interpretations" search={{ open: id, all: true }}>
            {title}
          </Link>
          ，{unit.name}，{publishedOn}
        </li>
      ))}
    </ul>
  )
}

/** Add only: an action without a word of its own is shown as it is. */
const actions = {
  'create-disclosure': '登记',
  'update-disclosure': '更正',
  'withdraw-disclosure': '撤下',
  'restore-disclosure': '恢复',
  'restore-disclosure-version': '恢复到此前的版本',
  'set-validity': '设置有效性',
  'import-disclosure': '导入',
}

const fields = {
  indexNumber: '索引号',
  documentNumber: '文号',
  title: '标题',
  unit: '公开单位',
  coUnits: '联合单位',
  madeOn: '成文日期',
  disclosedOn: '公开日期',
  validity: '有效性',
  invalidOn: '失效、废止日期',
}
