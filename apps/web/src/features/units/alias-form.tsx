import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { Unit, UnitAlias } from '@mingkao/contract'
import { App, Button, Form, Input, Modal } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { UnitConflict } from './unit-conflict.tsx'
import { required } from './unit-rules.ts'
import styles from './units.module.css'
import { useUnitWrite } from './use-unit-write.ts'

type Draft = { aliases: Partial<UnitAlias>[]; reason: string }

/** 别名, each with its validity: what sheets may call the unit, and between which days. */
export function AliasForm({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const { submit, isPending, conflict } = useUnitWrite({
    form,
    version: unit.version,
    fields: ['reason'],
    write: (draft: Draft, version) =>
      client.units.setAliases({
        code: unit.code,
        version,
        aliases: aliasesOf(draft),
        reason: draft.reason,
      }),
    onDone: () => {
      void message.success('已登记别名')
      onClose()
    },
  })
  return (
    <Modal
      open
      title={`“${unit.name}”的别名`}
      okText="保存别名"
      confirmLoading={isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={620}
      destroyOnHidden
    >
      <p>导入表格时按信息的日期认别名。到期以后，同一别名可以登记给另一单位；同一天只能指一个单位。</p>
      <Form form={form} layout="vertical" initialValues={{ aliases: unit.aliases }} onFinish={submit}>
        <Form.List name="aliases">
          {(rows, { add, remove }) => (
            <div className={styles.aliases}>
              {rows.map(({ key, name }, at) => (
                <fieldset key={key} className={styles.alias}>
                  <legend className="visually-hidden">第 {at + 1} 个别名</legend>
                  <Form.Item name={[name, 'name']} label="别名" rules={required('请填写别名')}>
                    <Input maxLength={128} />
                  </Form.Item>
                  <Form.Item name={[name, 'validFrom']} label="起">
                    <DayInput placeholder="不限" />
                  </Form.Item>
                  <Form.Item name={[name, 'validTo']} label="止（这一天起失效）">
                    <DayInput placeholder="不限" />
                  </Form.Item>
                  <Button
                    icon={<DeleteOutlined />}
                    aria-label={`删除第 ${at + 1} 个别名`}
                    onClick={() => remove(name)}
                  />
                </fieldset>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ name: '', validFrom: null, validTo: null })}>
                增加一个别名
              </Button>
            </div>
          )}
        </Form.List>
        <Form.Item name="reason" label="原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {conflict && (
        <UnitConflict
          mine={{ ...unit, aliases: aliasesOf(conflict.draft) }}
          mineTitle="我填的"
          current={conflict.current}
          onKeepMine={conflict.keepMine}
          onTakeCurrent={() => {
            conflict.takeCurrent()
            onClose()
          }}
        />
      )}
    </Modal>
  )
}

function aliasesOf({ aliases }: Draft): UnitAlias[] {
  return aliases.map(({ name = '', validFrom = null, validTo = null }) => ({ name, validFrom, validTo }))
}
