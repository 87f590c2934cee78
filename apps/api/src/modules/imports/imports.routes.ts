import { os } from '../../http/implementer.ts'
import { writing } from '../../http/request-context.ts'
import { cancelImport } from './cancel-import.ts'
import { describeImport } from './find-import.ts'
import { listImports, listRejections } from './list-imports.ts'
import { rerunImport } from './rerun-import.ts'
import { undoImport } from './undo-import.ts'

export const importsRoutes = {
  list: os.imports.list.handler(({ input, context }) => listImports(context.deps, input)),
  get: os.imports.get.handler(({ input, context }) => describeImport(context.deps, input.id)),
  rejections: os.imports.rejections.handler(({ input, context }) => listRejections(context.deps, input)),
  rerun: os.imports.rerun.handler(async ({ input, context }) => {
    const { clock, jobs } = context.deps
    return describeImport(context.deps, await rerunImport({ writing: writing(context), clock, jobs }, input))
  }),
  cancel: os.imports.cancel.handler(async ({ input, context }) => {
    await cancelImport({ writing: writing(context) }, input.id)
    return describeImport(context.deps, input.id)
  }),
  undo: os.imports.undo.handler(async ({ input, context }) => {
    const undone = await undoImport({ writing: writing(context) }, input.id)
    return { import: await describeImport(context.deps, input.id), ...undone }
  }),
}
