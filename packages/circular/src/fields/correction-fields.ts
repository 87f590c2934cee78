import type { Field } from './field.ts'

/** Of a 更正通报; empty in every other circular. */
export const correctionFields: readonly Field[] = [
  {
    name: 'correction.title',
    label: '原通报标题',
    type: 'text',
    argument: null,
    read: ({ snapshot: { correction } }) => ({ type: 'text', text: correction ? `《${correction.title}》` : null }),
  },
  {
    name: 'correction.number',
    label: '原通报文号',
    type: 'text',
    argument: null,
    read: ({ snapshot }) => ({ type: 'text', text: snapshot.correction?.documentNumber ?? null }),
  },
  {
    name: 'correction.issued-on',
    label: '原通报印发日期',
    type: 'day',
    argument: null,
    read: ({ snapshot }) => ({ type: 'day', day: snapshot.correction?.issuedOn ?? null, withYear: true }),
  },
  {
    name: 'correction.count',
    label: '更正处数',
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: snapshot.correction?.changes.length ?? 0 }),
  },
  {
    name: 'correction.changes',
    label: '更正内容',
    type: 'phrases',
    argument: null,
    read: ({ snapshot }) => ({ type: 'phrases', items: snapshot.correction?.phrases ?? [] }),
  },
]
