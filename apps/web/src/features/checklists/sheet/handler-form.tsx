import type { InspectionSheetDetail } from '@mingkao/contract'
import { Button, Form, Input } from 'antd'
import { client } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import styles from '../checklists.module.css'
import { useChecklistWrite } from '../use-checklist-write.tsx'

type Props = { sheet: InspectionSheetDetail; unlessUploading: (goOn: () => void) => void }

/** 经办人员签字, by the account that is signed in. */
export function HandlerForm({ sheet, unlessUploading }: Props) {
  const { name } = useMe()
  const sign = useChecklistWrite(
    (draft: { name: string }) =>
      client.checklists.sign({ id: sheet.id, version: sheet.version, as: 'handler', ...draft }),
    { done: '经办人员已签字' },
  )
  const prefilled = sheet.lines.filter(({ given, system }) => given === null && system.answer !== null).length
  return (
    <Form
      layout="vertical"
      initialValues={{ name }}
      onFinish={(draft: { name: string }) => unlessUploading(() => sign.mutate(draft))}
    >
      <Form.Item name="name" label="经办人员姓名" rules={[{ required: true, min: 2, message: '请填写姓名' }]}>
        <Input maxLength={50} />
      </Form.Item>
      {prefilled > 0 && <p className={styles.quiet}>签字即确认系统预填的 {prefilled} 项，请先核对。</p>}
      <Button htmlType="submit" loading={sign.isPending}>
        经办人员签字
      </Button>
    </Form>
  )
}
