import { os } from '../../http/implementer.ts'
import { writing } from '../../http/request-context.ts'
import { saveCalendarYear } from './save-calendar-year.ts'
import { showCalendarYear } from './show-calendar-year.ts'

export const workingCalendarRoutes = {
  get: os.workingCalendar.get.handler(({ input, context }) => showCalendarYear(context.deps.db.pool, input.year)),
  save: os.workingCalendar.save.handler(({ input: { reason, ...input }, context }) =>
    saveCalendarYear(writing(context, reason), input),
  ),
}
