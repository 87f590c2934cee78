import type { Field } from './field.ts'
import { neglectedColumns } from './neglected-columns.ts'

export const columnFields: readonly Field[] = [
  {
    name: 'columns.count',
    label: '长期未更新栏目数',
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: snapshot.staleColumns.length }),
  },
  {
    name: 'columns.neglected',
    label: '长期未更新栏目及责任单位',
    type: 'phrases',
    argument: null,
    read: ({ snapshot }) => ({ type: 'phrases', items: neglectedColumns(snapshot) }),
  },
  {
    name: 'columns.owners',
    label: '栏目长期未更新的单位',
    type: 'units',
    argument: null,
    read: ({ snapshot }) => {
      const owners = new Set(snapshot.staleColumns.flatMap(({ unit }) => unit?.code ?? []))
      return { type: 'units', units: snapshot.units.filter(({ code }) => owners.has(code)) }
    },
  },
  {
    name: 'columns.interviews',
    label: '提请约谈的单位',
    type: 'units',
    argument: null,
    read: ({ snapshot }) => ({ type: 'units', units: snapshot.interviews }),
  },
]
