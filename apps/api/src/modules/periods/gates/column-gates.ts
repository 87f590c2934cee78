import { columnStates } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import { type Gate, outcomeOf } from './gate.ts'

/** 栏目状态不明: the feed doesn't cover the column and nobody has looked. It costs nothing, and says nothing. */
export const columnsKnown: Gate = {
  id: 'columns-known',
  label: '应检查的栏目都有采集或有人看过',
  check({ assessment }) {
    const rows = statesOf(assessment)
      .filter(({ state }) => state === 'unknown')
      .map(({ path }) => ({ label: path, detail: '没有采集，也没有人看过' }))
    return outcomeOf(rows, {
      good: '没有状态不明的栏目',
      bad: `有${rows.length}个栏目状态不明，请人工核查后登记`,
      href: `/columns?state=unknown&period=${encodeURIComponent(assessment.period.id)}`,
    })
  },
}

/** 栏目无人负责: checked, and on the day of the check nobody's. */
export const columnsOwned: Gate = {
  id: 'columns-owned',
  label: '应检查的栏目都有责任单位',
  check({ assessment }) {
    const rows = statesOf(assessment)
      .filter(({ state, lead }) => lead === null && state !== 'exempt' && state !== 'folder')
      .map(({ path }) => ({ label: path, detail: '检查时没有责任单位' }))
    return outcomeOf(rows, {
      good: '应检查的栏目都有责任单位',
      bad: `有${rows.length}个栏目没有责任单位，请补填栏目分工`,
      href: `/columns?period=${encodeURIComponent(assessment.period.id)}`,
    })
  },
}

function statesOf({ columns, occasion, scheme }: Assessment) {
  return columnStates({ columns }, occasion, scheme)
}
