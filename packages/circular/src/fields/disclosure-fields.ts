import type { Field } from './field.ts'

export const disclosureFields: readonly Field[] = [
  {
    name: 'disclosures.total',
    label: '主动公开总数',
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: snapshot.disclosures.total }),
  },
  {
    name: 'disclosures.zero-units',
    label: '主动公开为零的单位',
    type: 'units',
    argument: null,
    read: ({ snapshot }) => ({ type: 'units', units: snapshot.disclosures.zeroUnits }),
  },
  {
    name: 'disclosures.zero-count',
    label: '主动公开为零的单位数',
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: snapshot.disclosures.zeroUnits.length }),
  },
  {
    name: 'interpretations.minimum',
    label: '每年最少政策解读篇数',
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: snapshot.rules.interpretationsPerYear }),
  },
  {
    name: 'interpretations.forms',
    label: '计入的解读形式',
    type: 'text',
    argument: null,
    read: ({ snapshot }) => ({
      type: 'text',
      text: snapshot.rules.interpretationForms.map((form) => `${form}解读`).join('或'),
    }),
  },
  {
    name: 'interpretations.missing',
    label: '本年度政策解读篇数不足的单位',
    type: 'units',
    argument: null,
    read: ({ snapshot }) => ({ type: 'units', units: snapshot.withoutInterpretation }),
  },
]
