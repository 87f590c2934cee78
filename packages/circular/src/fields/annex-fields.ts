import type { Field } from './field.ts'

/** Ids of annexes; a volume annex is `volume/` and its group. */
export const ANNEX_IDS = { accounts: 'accounts', form: 'registration-form', changes: 'changes' } as const

export function volumeAnnexId(group: string): string {
  return `volume/${group}`
}

export function checklistAnnexId(index: number): string {
  return `checklist/${index + 1}`
}

function reference(
  name: string,
  label: string,
  argument: Field['argument'],
  idOf: (argument: string) => string,
): Field {
  return {
    name,
    label,
    type: 'text',
    argument,
    read: ({ annexes }, given) => {
      const number = annexes.get(idOf(given))
      return { type: 'text', text: number === undefined ? null : `附件${number}` }
    },
  }
}

export const annexFields: readonly Field[] = [
  reference('annex.volume', '信息量附件', 'group', volumeAnnexId),
  reference('annex.accounts', '新媒体检查附件', null, () => ANNEX_IDS.accounts),
  reference('annex.changes', '更正对照附件', null, () => ANNEX_IDS.changes),
  reference('annex.form', '账号登记表附件', null, () => ANNEX_IDS.form),
  {
    name: 'annex.checklists',
    label: '检查指标附件',
    type: 'list',
    argument: null,
    read: ({ annexes }) => ({
      type: 'list',
      items: [...annexes].filter(([id]) => id.startsWith('checklist/')).map(([, number]) => `附件${number}`),
    }),
  },
]
