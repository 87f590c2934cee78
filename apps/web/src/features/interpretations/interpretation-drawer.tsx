import type { InterpretationDetail } from '@mingkao/contract'
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
import { InterpretationForm } from './interpretation-form.tsx'
import { countedLabel, formLabel, formLabels } from './interpretation-labels.ts'
import { PolicyLinks } from './policy-links.tsx'

type Props = { id: string; isEditable: boolean; onClose: () => void }

/** One interpretation whole, the documents it interprets and its 沿革; from here the office corrects, takes off and restores it. */
export function InterpretationDrawer({ id, isEditable, onClose }: Props) {
  const row = useQuery(orpc.interpretations.get.queryOptions({ input: { id } }))
  const [open, setOpen] = useState<'correct' | 'withdraw' | null>(null)
  const verb = row.data?.withdrawnAt === null ? '撤下' : '恢复'
  return (
    <RowDrawer
      title="政策解读"
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
          <InterpretationFacts interpretation={found} />
          <Section title="沿革">
            <RestorableHistory
              row={found}
              isEditable={isEditable}
              restore={client.interpretations.restoreVersion}
              history={found.history}
              actions={actions}
              fields={fields}
              words={formLabels}
            />
          </Section>
          {open === 'correct' && <InterpretationForm interpretation={found} onClose={() => setOpen(null)} />}
          {open === 'withdraw' && (
            <ReasonModal
              title={`${verb}这篇解读`}
              okText={`${verb} 1 篇`}
              isDangerous={found.withdrawnAt === null}
              intro={`“${found.title}”${found.withdrawnAt === null ? '撤下后不再计入，之后可以恢复。' : '恢复后重新参与计算。'}`}
              done={`已${verb} 1 篇`}
              onClose={() => setOpen(null)}
              write={({ reason }) => {
                const { version, withdrawnAt } = found
                const route = withdrawnAt === null ? client.interpretations.withdraw : client.interpretations.restore
                return route({ id, version, reason })
              }}
            />
          )}
        </>
      )}
    </RowDrawer>
  )
}

function InterpretationFacts({ interpretation }: { interpretation: InterpretationDetail }) {
  const { unit, coUnits, workingDays, policies, withdrawReason, isCounted, isInStep } = interpretation
  const isNoticed = !isCounted || isInStep === false
  return (
    <>
      {isNoticed && (
        <Notice>
          {interpretation.sentence}
          {withdrawReason !== null && `原因：${withdrawReason}`}
        </Notice>
      )}
      <FactList
        facts={[
          ['标题', interpretation.title],
          ['编号', interpretation.code],
          [
            '发布单位',
            <Link key="unit" to="/units/$code" params={{ code: unit.code }}>
              {unit.name}
            </Link>,
          ],
          ['联合单位', coUnits.length === 0 ? null : coUnits.join('、')],
          ['形式', formLabel(interpretation)],
          ['栏目', interpretation.column?.path ?? '未填'],
          ['解读发布', interpretation.publishedOn],
          ['被解读文件', <PolicyLinks key="policies" policies={policies} />],
          ['文件公开', interpretation.lastDisclosedOn ?? '不详'],
          ['间隔', workingDays === null ? '不详' : `${workingDays} 个工作日`],
          ['是否计入', countedLabel(interpretation)],
          ['说明', isNoticed ? null : interpretation.sentence],
          ['来源', originLabels[interpretation.origin]],
        ]}
      />
    </>
  )
}

/** Add only: an action without a word of its own is shown as it is. */
const actions = {
  'create-interpretation': '登记',
  'update-interpretation': '更正',
  'withdraw-interpretation': '撤下',
  'restore-interpretation': '恢复',
  'restore-interpretation-version': '恢复到此前的版本',
  'mark-interpretation': '认定',
  'import-interpretation': '导入',
}

const fields = {
  title: '标题',
  code: '编号',
  unit: '发布单位',
  coUnits: '联合单位',
  form: '解读形式',
  isDecorativeOnly: '仅装饰性配图',
  isOfSuperior: '上级文件',
  column: '栏目',
  publishedOn: '解读发布日期',
  policies: '被解读文件',
  policyDisclosedOn: '文件公开日期',
}
