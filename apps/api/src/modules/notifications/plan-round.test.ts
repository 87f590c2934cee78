import { expect, it } from 'vitest'
import type { Observation } from './kinds/event-kind.ts'
import { planRound, type Round, type Told } from './plan-round.ts'

const office = { key: 'user:office', unit: null }
const staff = { key: 'user:staff', unit: 'CS-T01' }
const neighbour = { key: 'user:neighbour', unit: 'CS-T02' }

function observed(state: string, level: Observation['level']): Round['observations'] {
  const observation = { subject: 'C1', state, level, units: ['CS-T01'], title: '', detail: '', href: '/columns' }
  return [{ kind: 'column-freshness', observation }]
}

function plan(observations: Round['observations'], rest: Partial<Round> & { last?: Told } = {}) {
  const { last, ...round } = rest
  const all = { recipients: [office, staff, neighbour], isDigestTime: true, digested: new Set<string>(), ...round }
  return planRound({ observations, told: () => last, ...all }).map(({ recipient, kind, items }) => [
    recipient,
    kind,
    items.map(({ level }) => level),
  ])
}

it('到限的事区政府办和责任单位都立即知道，别的单位不知道', () => {
  expect(plan(observed('stale@2021-07-01', 'alarm'), { isDigestTime: false })).toEqual([
    ['user:office', 'alarm', ['alarm']],
    ['user:staff', 'alarm', ['alarm']],
  ])
})

it('预警等到能发汇总的时候', () => {
  expect(plan(observed('near@2021-07-01', 'warning'), { isDigestTime: false })).toEqual([])
  expect(plan(observed('near@2021-07-01', 'warning'))).toEqual([
    ['user:office', 'digest', ['warning']],
    ['user:staff', 'digest', ['warning']],
  ])
})

it('一天只有一次汇总，没赶上的第二天再说', () => {
  expect(plan(observed('near@2021-07-01', 'warning'), { digested: new Set(['user:staff']) })).toEqual([
    ['user:office', 'digest', ['warning']],
  ])
})

it('说过的不再说；同一栏目新的一次要说', () => {
  const last = { state: 'stale@2021-07-01', level: 'alarm' } as const
  expect(plan(observed('stale@2021-07-01', 'alarm'), { last })).toEqual([])
  expect(plan(observed('stale@2021-09-01', 'alarm'), { last })).toHaveLength(2)
})

it('恢复了，只告诉被提醒过到限的人，换了责任单位也告诉', () => {
  expect(plan(observed('fresh', 'calm'))).toEqual([])
  expect(plan(observed('fresh', 'calm'), { last: { state: 'near@2021-07-01', level: 'warning' } })).toEqual([])
  expect(plan(observed('fresh', 'calm'), { last: { state: 'stale@2021-07-01', level: 'alarm' } })).toEqual([
    ['user:office', 'digest', ['recovered']],
    ['user:staff', 'digest', ['recovered']],
    ['user:neighbour', 'digest', ['recovered']],
  ])
})
