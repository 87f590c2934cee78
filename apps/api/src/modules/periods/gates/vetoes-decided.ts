import { dayLabel } from '@mingkao/rules'
import { type Gate, outcomeOf } from './gate.ts'
import { findUndecidedVetoes } from './gates.repository.ts'

/** 单项否决: what is suspected counts nothing; closed like this, it never will in this period. */
export const vetoesDecided: Gate = {
  id: 'vetoes-decided',
  label: '单项否决事项都已确认或排除',
  async check({ sql, assessment }) {
    const undecided = await findUndecidedVetoes(sql, assessment.occasion.at.day)
    const rows = undecided.map(({ unit, subject, on }) => ({
      label: unit,
      detail: `${subject}，${dayLabel(on)}，待核实`,
    }))
    return outcomeOf(rows, {
      good: '没有待核实的单项否决事项',
      bad: `有${rows.length}项待核实，请由另一名管理员确认或排除`,
      href: '/veto-findings?state=suspected',
    })
  },
}
