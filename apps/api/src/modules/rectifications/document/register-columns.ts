import type { OrderState, RectificationOrder } from '@mingkao/contract'
import type { WrittenColumn } from '@mingkao/sheets'

const STATES: Record<OrderState, string> = {
  issued: '待报送',
  replied: '待审核',
  returned: '已退回',
  accepted: '已通过',
  cancelled: '已撤销',
}

type Row = RectificationOrder & { place: number }
type Column = Omit<WrittenColumn<Row>, 'read'> & { read: (row: Row) => string | number }

/** 整改台账, as xlsx and as docx: reported and fixed are two columns. */
export const REGISTER_COLUMNS: readonly Column[] = [
  { header: '序号', width: 6, read: ({ place }) => place },
  { header: '单位', width: 16, read: ({ unit }) => unit.name },
  { header: '考核周期', width: 18, read: ({ periodLabel }) => periodLabel },
  { header: '下发日期', width: 12, read: ({ issuedOn }) => issuedOn },
  { header: '整改期限', width: 12, read: ({ dueOn }) => dueOn },
  { header: '问题数', width: 8, read: ({ items }) => items },
  { header: '报送日期', width: 12, read: ({ repliedOn }) => repliedOn ?? '未报送' },
  { header: '逾期天数', width: 10, read: ({ overdueDays }) => overdueDays },
  { header: '审核', width: 10, read: ({ state }) => STATES[state] },
  { header: '已整改', width: 8, read: ({ fixed }) => fixed },
  { header: '未整改', width: 8, read: ({ unfixed }) => unfixed },
]
