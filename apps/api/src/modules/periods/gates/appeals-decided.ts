import { dayLabel } from '@mingkao/rules'
import { dayOfMoment } from '../../../domain-day.ts'
import { lapsedAppeals, undecidedAppeals } from '../../appeals/index.ts'
import { type Gate, outcomeOf } from './gate.ts'

/** 申诉: the units have had their time, and what they asked has been answered; what a closing left open holds up no correction. */
export const appealsDecided: Gate = {
  id: 'appeals-decided',
  label: '初稿已发各单位，申诉期已满，申诉都已答复',
  async check({ sql, period: { id, draftedAt, appealsUntil }, now }) {
    const undecided = await undecidedAppeals(sql, id)
    const lapsed = await lapsedAppeals(sql, id)
    const rows = undecided.map(({ unit, sentence, filedAt }) => ({
      label: unit.name,
      detail: `${sentence}，${dayLabel(dayOfMoment(new Date(filedAt)))}提出，待裁定`,
    }))
    if (draftedAt === null || appealsUntil === null) rows.push({ label: '初稿', detail: '还没有发给各单位' })
    else if (appealsUntil > now) rows.push({ label: '申诉期', detail: `到${dayLabel(dayOfMoment(appealsUntil))}才满` })
    return outcomeOf(rows, {
      good: lapsed.length > 0 ? `有${lapsed.length}件申诉定稿时未裁定，按更正办理` : '申诉期已满，没有待答复的申诉',
      bad: undecided.length > 0 ? `有${undecided.length}件申诉待裁定` : '申诉还没有办完',
      href: undecided.length > 0 ? '/appeals?state=open' : `/periods/${encodeURIComponent(id)}`,
    })
  },
}
