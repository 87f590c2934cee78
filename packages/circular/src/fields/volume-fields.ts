import type { GroupUnits } from '@mingkao/rules'
import type { Field, FieldValue } from './field.ts'

function ofGroup(groups: readonly GroupUnits[], name: string): FieldValue {
  return { type: 'units', units: groups.find(({ group }) => group === name)?.units ?? [] }
}

export const volumeFields: readonly Field[] = [
  {
    name: 'publications.total',
    label: '信息发布总数',
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: snapshot.publications }),
  },
  {
    name: 'publications.group',
    label: '分组信息发布数',
    type: 'count',
    argument: 'group',
    read: ({ snapshot }, group) => ({
      type: 'count',
      count: snapshot.units
        .filter((unit) => unit.group === group)
        .flatMap(({ months }) => months)
        .reduce((sum, month) => sum + (month.count ?? 0), 0),
    }),
  },
  {
    name: 'group.name',
    label: '分组名称',
    type: 'text',
    argument: 'group',
    read: (_source, group) => ({ type: 'text', text: group }),
  },
  {
    name: 'quota.minimum',
    label: '每月最少条数',
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: snapshot.rules.minimumPerMonth }),
  },
  {
    name: 'quota.good',
    label: '做得较好的单位',
    type: 'units',
    argument: 'group',
    read: ({ snapshot }, group) => ofGroup(snapshot.topByVolume, group),
  },
  {
    name: 'quota.below',
    label: '未达标的单位',
    type: 'units',
    argument: 'group',
    read: ({ snapshot }, group) => ofGroup(snapshot.belowQuota, group),
  },
  {
    name: 'quota.below-count',
    label: '未达标单位数',
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({
      type: 'count',
      count: snapshot.belowQuota.reduce((sum, { units }) => sum + units.length, 0),
    }),
  },
  {
    name: 'quota.unknown',
    label: '信息量不详的单位',
    type: 'units',
    argument: null,
    read: ({ snapshot }) => ({ type: 'units', units: snapshot.units.filter(({ quota }) => quota === '不详') }),
  },
  {
    name: 'units.exempt',
    label: '不参评的单位',
    type: 'units',
    argument: null,
    read: ({ snapshot }) => ({ type: 'units', units: snapshot.units.filter(({ quota }) => quota === '不参评') }),
  },
]
