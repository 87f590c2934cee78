import type { InspectionSheetDetail } from '@mingkao/contract'
import { Button, Form, Input } from 'antd'
import type { AttachedFile } from '../../../components/attachments/attachment-list.tsx'
import { AttachmentsItem } from '../../../components/attachments/attachments-item.tsx'
import { DayInput } from '../../../components/day-input.tsx'
import { client } from '../../../lib/api-client.ts'
import styles from '../checklists.module.css'
import { useChecklistWrite } from '../use-checklist-write.tsx'

type Props = { sheet: InspectionSheetDetail; unlessUploading: (goOn: () => void) => void }
type Draft = { name: string; signedOn?: string | null; scan?: readonly AttachedFile[] }

/** 分管领导签字: by an account of the unit's own that is not the 经办人员's, or by the page that was signed by hand. */
export function LeaderForm({ sheet, unlessUploading }: Props) {
  const isHandler = sheet.handler?.isYou ?? false
  const sign = useChecklistWrite(
    ({ name, signedOn = null, scan = [] }: Draft) =>
      client.checklists.sign({
        id: sheet.id,
        version: sheet.version,
        as: 'leader',
        name,
        signedOn,
        scan: scan.map(({ id }) => id),
      }),
    { done: '分管领导已签字' },
  )
  return (
    <Form<Draft> layout="vertical" onFinish={(draft) => unlessUploading(() => sign.mutate(draft))}>
      <p className={styles.quiet}>
        {isHandler
          ? '经办人员不能代签：请分管领导用本单位的另一个账号登录签字，或打印后手签，在此填写并上传签字页。'
          : '请填写姓名，以现在登录的账号签字。'}
      </p>
      <Form.Item name="name" label="分管领导姓名" rules={[{ required: true, min: 2, message: '请填写姓名' }]}>
        <Input maxLength={50} />
      </Form.Item>
      {isHandler && (
        <>
          <Form.Item name="signedOn" label="签字日期" rules={[{ required: true, message: '请填写签字页上的日期' }]}>
            <DayInput />
          </Form.Item>
          <AttachmentsItem name="scan" label="签字页扫描件" needed="请上传签字页扫描件" />
        </>
      )}
      <Button htmlType="submit" loading={sign.isPending}>
        分管领导签字
      </Button>
    </Form>
  )
}
