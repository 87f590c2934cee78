import type { Unit } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'

const app = await buildApp()
const office = await app.signedIn('office')

let count = 0

/** A unit like no other in this file. */
function aUnit(fields: Partial<Unit> = {}) {
  count += 1
  return {
    code: `U${count}`,
    name: `第${count}街道`,
    fullName: `第${count}街道办事处`,
    group: '镇街',
    aliases: [`第${count}街道办`],
    validFrom: '2021-01-01',
    validTo: null,
    reason: '新设单位',
    ...fields,
  }
}

async function created(fields: Partial<Unit> = {}): Promise<Unit> {
  const { status, body } = await office.post<Unit>('/api/units', aUnit(fields))
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}

const edited = (unit: Unit, fields: object) => ({ ...unit, reason: '机构改革', ...fields })

describe('单位的增改', () => {
  it('新单位排在序列最后，带着别名', async () => {
    const first = await created()
    const second = await created()
    const { body } = await office.get<Unit[]>('/api/units')
    expect(body.slice(-2)).toEqual([first, second])
    expect(second).toMatchObject({ aliases: [`第${count}街道办`], version: 1, exemptions: [] })
  })

  it('编码不能重复', async () => {
    const { code } = await created()
    expect(await office.post('/api/units', aUnit({ code }))).toMatchObject({
      status: 409,
      body: { fields: [{ path: 'code' }] },
    })
  })

  it.each(['name', 'fullName', 'aliases'] as const)('%s 不能是别的单位的名称或别名', async (field) => {
    const other = await created()
    const taken = other.aliases[0] ?? ''
    const answer = await office.post('/api/units', aUnit({ [field]: field === 'aliases' ? [taken] : taken }))
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ path: field }] } })
    expect(answer.text).toContain(`“${taken}”已是 ${other.code} 的名称或别名`)
  })

  it('撤销了的单位，名称可以由后来的单位使用', async () => {
    const old = await created({ validTo: '2021-06-01' })
    expect(await created({ name: old.name, fullName: old.fullName, validFrom: '2021-06-01' })).toMatchObject({
      version: 1,
    })
  })

  it('改名以后，旧名称仍是别名', async () => {
    const unit = await created()
    const { body } = await office.patch<Unit>(`/api/units/${unit.code}`, edited(unit, { name: `${unit.name}新` }))
    expect(body).toMatchObject({ name: `${unit.name}新`, version: 2 })
    expect(body.aliases).toContain(unit.name)
  })

  it('两人先后保存同一单位，后保存的看到双方的内容', async () => {
    const unit = await created()
    await office.patch(`/api/units/${unit.code}`, edited(unit, { group: '区直部门' }))
    const late = await office.patch(`/api/units/${unit.code}`, edited(unit, { group: '其他' }))
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'CONFLICT', defined: true, data: { current: { group: '区直部门' }, currentVersion: 2 } },
    })
  })

  it('同时保存，只有一人成功', async () => {
    const unit = await created()
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((group) => office.patch(`/api/units/${unit.code}`, edited(unit, { group }))),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  })

  it('截止不能早于起始，不存在的日期、没有的单位都说明白', async () => {
    expect(await office.post('/api/units', aUnit({ validTo: '2021-01-01' }))).toMatchObject({ status: 422 })
    expect(await office.post('/api/units', aUnit({ validFrom: '2021-02-30' }))).toMatchObject({ status: 400 })
    expect(await office.patch('/api/units/nix', edited(await created(), { code: 'nix' }))).toMatchObject({
      status: 404,
    })
  })
})

describe('不参评', () => {
  it('写明原因和起止，取消后到今天为止', async () => {
    const unit = await created()
    const { body } = await exempt(unit)
    expect(body).toMatchObject({
      version: 2,
      exemptions: [{ reason: '自办网站', validFrom: '2021-01-01', validTo: null }],
    })
    const { body: ended } = await office.delete<Unit>(`/api/units/${unit.code}/exemptions/${body.exemptions[0]?.id}`, {
      version: 2,
      reason: '网站已并入',
    })
    expect(ended).toMatchObject({ version: 3, exemptions: [{ validTo: '2021-10-11' }] })
  })

  it('还没有开始的，取消就是没有过', async () => {
    const unit = await created()
    const { body } = await exempt(unit, { validFrom: '2022-01-01' })
    const ended = await office.delete(`/api/units/${unit.code}/exemptions/${body.exemptions[0]?.id}`, {
      version: 2,
      reason: '误设',
    })
    expect(ended).toMatchObject({ status: 200, body: { exemptions: [] } })
  })

  it('同一时期不能设两次', async () => {
    const unit = await created()
    const { body } = await exempt(unit, { validTo: '2021-07-01' })
    expect(await exempt(body, { validFrom: '2021-06-30' })).toMatchObject({ status: 422 })
    expect(await exempt(body, { validFrom: '2021-07-01' })).toMatchObject({ status: 200 })
  })
})

describe('单位列表', () => {
  it('按分组、是否存续、名称或别名筛选', async () => {
    const gone = await created({ group: '已撤', validTo: '2021-10-11' })
    const here = await created({ group: '已撤', validTo: '2021-10-12' })
    expect(await codes('group=已撤')).toEqual([gone.code, here.code])
    expect(await codes('group=已撤&active=true')).toEqual([here.code])
    expect(await codes('group=已撤&active=false')).toEqual([gone.code])
    expect(await codes(`q=${encodeURIComponent(here.aliases[0] ?? '')}`)).toEqual([here.code])
    expect(await codes('q=%25')).toEqual([])
  })
})

function exempt(unit: Unit, fields: object = {}) {
  const whole = { version: unit.version, reason: '自办网站', validFrom: '2021-01-01', validTo: null, ...fields }
  return office.post<Unit>(`/api/units/${unit.code}/exemptions`, whole)
}

async function codes(query: string): Promise<string[]> {
  return (await office.get<Unit[]>(`/api/units?${query}`)).body.map(({ code }) => code)
}
