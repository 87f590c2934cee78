import { dayLabel } from '@mingkao/rules'
import { dayOfMoment } from '../../../domain-day.ts'
import { type Gate, outcomeOf } from './gate.ts'
import { type Feed, findFeeds } from './gates.repository.ts'

const FEEDS: Record<Feed['kind'], string> = {
  publications: '网站信息',
  posts: '账号发布记录',
  disclosures: '主动公开信息',
}

/** 数据是否到齐: what came in last came after the check. */
export const feedsArrived: Gate = {
  id: 'feeds-arrived',
  label: '网站信息、账号发布记录、主动公开信息都更新到检查时点以后',
  async check({ sql, assessment }) {
    const checkAt = assessment.period.checkAt === null ? null : new Date(assessment.period.checkAt)
    const rows = (await findFeeds(sql)).flatMap(({ kind, newest }) => {
      if (newest !== null && (checkAt === null || newest >= checkAt)) return []
      const detail = newest === null ? '还没有数据' : `最近到${dayLabel(dayOfMoment(newest))}，早于检查时点`
      return [{ label: FEEDS[kind], detail }]
    })
    return outcomeOf(rows, {
      good: '各类数据都更新到检查时点以后',
      bad: `有${rows.length}类数据早于检查时点，请先导入或采集`,
      href: '/imports',
    })
  },
}
