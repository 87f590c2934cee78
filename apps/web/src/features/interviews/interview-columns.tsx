import type { Interview } from '@mingkao/contract'
import { Button } from 'antd'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'

/** 约谈's columns; only the office, who may see the minutes, opens them. */
export function interviewColumns(onOpen: ((interview: Interview) => void) | null): DataColumn<Interview>[] {
  return [
    { key: 'heldOn', title: '约谈日期', text: (row) => row.heldOn, isFixed: true },
    { key: 'unit', title: '单位', text: (row) => row.unit.name, isFixed: true },
    { key: 'heldBy', title: '约谈单位', text: (row) => row.heldBy },
    { key: 'leader', title: '分管领导', text: (row) => row.leader },
    { key: 'handler', title: '经办人员', text: (row) => row.handler },
    {
      key: 'subject',
      title: '事由',
      text: (row) => row.subject,
      render: (row) => <LongText>{row.subject}</LongText>,
    },
    { key: 'period', title: '考核周期', text: (row) => row.periodLabel },
    ...(onOpen
      ? [
          {
            key: 'minutes',
            title: '约谈记录',
            text: (row: Interview) => row.minutes ?? '',
            render: (row: Interview) => (
              <Button
                size="small"
                aria-label={`查看、更正：${row.unit.name}${row.heldOn}的约谈记录`}
                onClick={() => onOpen(row)}
              >
                查看、更正
              </Button>
            ),
          },
        ]
      : []),
  ]
}
