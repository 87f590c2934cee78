import { os } from '../../http/implementer.ts'
import { asking } from '../../http/request-context.ts'
import { showWorkbench } from './show-workbench.ts'

export const workbenchRoutes = {
  show: os.workbench.show.handler(({ context }) => showWorkbench(asking(context))),
}
