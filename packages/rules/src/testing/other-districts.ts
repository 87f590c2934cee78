import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import type { Scheme } from '../schemes/scheme.ts'

/** Rules as other districts write them, as data: nothing here is code of theirs. Days and words are made up. */
const LOCAL = { kind: 'local', reason: '他区办法', decidedOn: '2021-01-01' } as const

function set<Value>(value: Value) {
  return { value, from: '2021-01-01', source: LOCAL }
}

const { indicators } = cangshan2021

/** 甲区: three classes of units, a blank month costs ten points, news every working day, bonus by tiers, 75 × 4/3, 1-2-2-4. */
export const classesAndTiers: Scheme = {
  ...cangshan2021,
  id: 'classes-and-tiers',
  name: '甲区政务公开考核办法',
  weights: set({
    'monthly-quota': 40,
    'volume-rank': 0,
    'column-freshness': 20,
    'new-media': 25,
    interpretation: 5,
    disclosure: 10,
  }),
  notApplicable: set('rescale'),
  ranking: set('competition'),
  indicators: {
    ...indicators,
    'monthly-quota': {
      ...indicators['monthly-quota'],
      minimumPerMonth: set(20),
      groupMinimums: set({ 二类单位: 15, 三类单位: 10 }),
      shortMonth: set(3),
      blankMonth: set(10),
    },
    'column-freshness': {
      ...indicators['column-freshness'],
      categoryLimits: set({
        动态要闻: { kind: 'working-days', count: 1 },
        通知公告: { kind: 'months', count: 1 },
        政策文件: { kind: 'months', count: 6 },
      }),
    },
    interpretation: {
      ...indicators.interpretation,
      bonusTiers: set([
        { from: 2, points: 1 },
        { from: 4, points: 3 },
        { from: 6, points: 5 },
      ]),
    },
  },
}

/** 乙区: the website weighs 30 and new media 70; what doesn't apply is spread evenly over the rest; 1-2-2-3. */
export const thirtySeventy: Scheme = {
  ...cangshan2021,
  id: 'thirty-seventy',
  name: '乙区政务公开考核办法',
  weights: set({
    'monthly-quota': 20,
    'volume-rank': 10,
    'column-freshness': 0,
    'new-media': 70,
    interpretation: 0,
    disclosure: 0,
  }),
  notApplicable: set('spread'),
  ranking: set('dense'),
}
