import { os } from '../../http/implementer.ts'
import { asking } from '../../http/request-context.ts'
import { listColumns, showColumn } from './list-columns.ts'

export const columnsRoutes = {
  list: os.columns.list.handler(({ input, context }) => listColumns(asking(context), input)),
  get: os.columns.get.handler(({ input, context }) => showColumn(asking(context), input)),
}
