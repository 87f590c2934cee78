import type { Unit, UnitChangeOutcome } from '@mingkao/contract'
import type { Answer, Visitor } from './visitor.ts'

const reason = '按来函更正'

const unitRest = { group: '区直部门', aliases: [], validFrom: '2021-01-01', validTo: null, reason }

/** One successful call of every route that writes to units; what ends a unit has one of its own. */
export function unitWrites(office: Visitor): Record<string, () => Promise<Answer>> {
  let count = 0

  async function unitOf(code: string): Promise<Unit | undefined> {
    return (await office.get<Unit[]>('/api/units')).body.find((unit) => unit.code === code)
  }

  const versionOf = async (code: string) => ({ version: (await unitOf(code))?.version, reason })

  async function founded() {
    count += 1
    const unit = { code: `CS-Y${count}`, name: `新${count}局`, fullName: `新${count}局（全称）`, ...unitRest }
    return (await office.post<Unit>('/api/units', unit)).body
  }

  async function renamed() {
    const { code, version, name } = await founded()
    const names = { name: `${name}改`, fullName: `${name}改（全称）`, from: '2021-10-01' }
    return office.post<UnitChangeOutcome>(`/api/units/${code}/rename`, { version, reason, ...names })
  }

  async function exempt(code: string) {
    const version = (await unitOf(code))?.version
    const validity = { validFrom: '2021-01-01', validTo: null }
    return office.post<Unit>(`/api/units/${code}/exemptions`, { version, category: 'own-website', ...validity })
  }

  return {
    'POST /units': () => office.post('/api/units', { code: 'CS-X', name: '新区', fullName: '新区管委会', ...unitRest }),
    'PATCH /units/{code}': async () => {
      const unit = await unitOf('CS-T01')
      return office.patch('/api/units/CS-T01', { ...unit, group: '区直部门', reason })
    },
    'POST /units/{code}/aliases': async () =>
      office.post('/api/units/CS-T01/aliases', { ...(await versionOf('CS-T01')), aliases: [] }),
    'POST /units/{code}/place': async () =>
      office.post('/api/units/CS-T01/place', { ...(await versionOf('CS-T01')), place: 2 }),
    'POST /units/order': async () => {
      const seen = (await office.get<Unit[]>('/api/units')).body.map(({ code }) => code)
      return office.post('/api/units/order', { seen, codes: seen.toReversed(), reason })
    },
    'POST /units/{code}/rename': () => renamed(),
    'POST /units/{code}/changes/{id}/undo': async () => {
      const { body } = await renamed()
      return office.post(`/api/units/${body.unit.code}/changes/${body.changeId}/undo`, { reason })
    },
    'POST /units/{code}/merge': async () => {
      const { code, version } = await founded()
      return office.post(`/api/units/${code}/merge`, { version, reason, from: '2021-10-01', into: 'CS-T02' })
    },
    'POST /units/{code}/close': async () => {
      const { code, version } = await founded()
      return office.post(`/api/units/${code}/close`, { version, reason, from: '2021-10-01' })
    },
    'POST /units/{code}/exemptions': () => exempt('CS-T01'),
    'DELETE /units/{code}/exemptions/{id}': async () => {
      const { body } = await exempt('CS-T02')
      return office.delete(`/api/units/CS-T02/exemptions/${body.exemptions[0]?.id}`, { version: body.version, reason })
    },
  }
}
