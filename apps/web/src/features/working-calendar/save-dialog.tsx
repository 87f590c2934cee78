import type { CalendarDay, CalendarYear } from '@mingkao/contract'
import { Checkbox, Form } from 'antd'
import { ReasonModal } from '../../components/register/reason-modal.tsx'
import { client } from '../../lib/api-client.ts'

type Props = { year: CalendarYear; own: readonly CalendarDay[]; onClose: () => void; onDone: () => void }

/** 保存一年的工作日历; a year that the State Council's arrangement is not known for counts once it is marked complete. */
export function SaveDialog({ year, own, onClose, onDone }: Props) {
  const { source, isComplete, version } = year
  return (
    <ReasonModal
      title={`保存 ${year.year} 年工作日历`}
      okText="保存"
      intro={`区政府办设定 ${own.length} 天。保存后，所有按工作日计算的期限随即重算。`}
      initialValues={{ isComplete }}
      done="已保存，各项得分随即重算"
      onClose={onClose}
      onDone={onDone}
      write={({ reason, isComplete: marked }) =>
        client.workingCalendar.save({
          year: year.year,
          version,
          isComplete: marked === true,
          days: [...own],
          reason,
        })
      }
    >
      {source !== 'state-council' && (
        <Form.Item
          name="isComplete"
          valuePropName="checked"
          extra="标为完整之前，遇到这一年的工作日期限一律报错，不按周一至周五推算。"
        >
          <Checkbox>全年放假安排已录全</Checkbox>
        </Form.Item>
      )}
    </ReasonModal>
  )
}
