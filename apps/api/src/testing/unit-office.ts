import type { Unit, UnitChangeOutcome, UnitDetail } from '@mingkao/contract'
import { expect } from 'vitest'
import type { Answer, Visitor } from './visitor.ts'

type NewUnit = Partial<Omit<Unit, 'aliases'>> & { aliases?: Unit['aliases'] }

let count = 0

/** A unit like no other in this file, in existence since 2021. */
export function aUnit(fields: NewUnit = {}) {
  count += 1
  return {
    code: `U${count}`,
    name: `第${count}街道`,
    fullName: `第${count}街道办事处`,
    group: '镇街',
    aliases: [{ name: `第${count}街道办`, validFrom: null, validTo: null }],
    validFrom: '2021-01-01',
    validTo: null,
    reason: '新设单位',
    ...fields,
  }
}

/** What the office does to units, by the API. */
export function unitOffice(office: Visitor) {
  const change =
    (act: string) =>
    async (unit: Unit, fields: object): Promise<Answer<UnitChangeOutcome>> => {
      const { version } = await show(unit)
      return office.post(`/api/units/${unit.code}/${act}`, { version, reason: '机构改革', ...fields })
    }
  const show = async ({ code }: Pick<Unit, 'code'>): Promise<UnitDetail> =>
    (await office.get<UnitDetail>(`/api/units/${code}`)).body
  return {
    show,
    rename: change('rename'),
    merge: change('merge'),
    close: change('close'),
    setAliases: change('aliases'),

    create: async (fields: NewUnit = {}): Promise<Unit> => {
      const { status, body } = await office.post<Unit>('/api/units', aUnit(fields))
      expect({ status, body }).toMatchObject({ status: 200 })
      return body
    },

    undo: (unit: Unit, { body }: Answer<UnitChangeOutcome>): Promise<Answer<Unit>> =>
      office.post(`/api/units/${unit.code}/changes/${body.changeId}/undo`, { reason: '登记有误' }),
  }
}
