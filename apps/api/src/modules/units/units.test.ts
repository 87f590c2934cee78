import type { Unit } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { aUnit, unitOffice } from '../../testing/unit-office.ts'

const app = await buildApp()
const office = await app.signedIn('office')
const { create: created, show, setAliases } = unitOffice(office)

const edited = (unit: Unit, fields: object) => ({ ...unit, reason: '更正笔误', ...fields })
const always = (name: string) => ({ name, validFrom: null, validTo: null })
const aliasOf = (unit: Unit) => unit.aliases[0]?.name ?? ''

describe('单位的增改', () => {
  it('新单位排在序列最后，带着别名', async () => {
    const first = await created()
    const second = await created()
    const { body } = await office.get<Unit[]>('/api/units')
    expect(body.slice(-2)).toEqual([first, second])
    expect(second).toMatchObject({ version: 1, exemptions: [], formerNames: [], successor: null })
    expect(second.aliases).toEqual([always(aliasOf(second))])
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
    const taken = aliasOf(other)
    const answer = await office.post('/api/units', aUnit({ [field]: field === 'aliases' ? [always(taken)] : taken }))
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ path: field }] } })
    expect(answer.text).toContain(`“${taken}”已是 ${other.code} 的名称或别名`)
  })

  it('停用了的单位，名称可以由后来的单位使用', async () => {
    const old = await created({ validTo: '2021-06-01' })
    expect(await created({ name: old.name, fullName: old.fullName, validFrom: '2021-06-01' })).toMatchObject({
      version: 1,
    })
  })

  it('更正名称的笔误，不留曾用名', async () => {
    const unit = await created()
    const { body } = await office.patch<Unit>(`/api/units/${unit.code}`, edited(unit, { name: `${unit.name}新` }))
    expect(body).toMatchObject({ name: `${unit.name}新`, version: 2, formerNames: [] })
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

  it('整个次序一次排好；别人先动过的、缺了单位的，不收', async () => {
    const seen = await codes('')
    const wanted = seen.toReversed()
    const order = (fields: object) =>
      office.post('/api/units/order', { seen, codes: wanted, reason: '换届后调整', ...fields })
    expect(await order({ codes: wanted.slice(1) })).toMatchObject({ status: 422 })
    expect(await order({})).toMatchObject({ status: 200 })
    expect(await codes('')).toEqual(wanted)
    expect(await order({})).toMatchObject({ status: 409 })
    const { rows } = await app.deps.db.pool.query(
      "select reason, after from audit_entries where action = 'arrange-units'",
    )
    expect(rows).toEqual([{ reason: '换届后调整', after: { codes: wanted } }])
  })

  it('移到第几位，其余顺次让位；写得太大就排最后', async () => {
    const [first, second] = [await created(), await created()]
    const { place } = await show(first)
    const move = (version: number, to: number) =>
      office.post<Unit>(`/api/units/${second.code}/place`, { version, place: to, reason: '按编办序列' })
    expect(await move(1, place)).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await codes('group=镇街')).slice(-2)).toEqual([second.code, first.code])
    expect(await move(2, 999)).toMatchObject({ status: 200 })
    expect((await codes('group=镇街')).slice(-2)).toEqual([first.code, second.code])
    expect((await show(second)).place).toBe((await show(first)).place + 1)
  })
})

describe('别名有有效期', () => {
  it('到期以后可以转给另一单位，重叠的一天就不行', async () => {
    const [old, next] = [await created(), await created()]
    const alias = '城建办'
    const until = await setAliases(old, { aliases: [{ name: alias, validFrom: null, validTo: '2021-07-01' }] })
    expect(until).toMatchObject({ status: 200, body: { aliases: [{ validTo: '2021-07-01' }] } })
    const early = await setAliases(next, { aliases: [{ name: alias, validFrom: '2021-06-30', validTo: null }] })
    expect(early).toMatchObject({ status: 422, body: { fields: [{ path: 'aliases' }] } })
    expect(early.text).toContain('同一天不能指两个单位')
    const fits = await setAliases(next, { aliases: [{ name: alias, validFrom: '2021-07-01', validTo: null }] })
    expect(fits).toMatchObject({ status: 200, body: { version: 2 } })
  })

  it('截止早于起始、同一别名写两次，都退回', async () => {
    const unit = await created()
    const wrong = { name: '某办', validFrom: '2021-07-01', validTo: '2021-07-01' }
    expect(await setAliases(unit, { aliases: [wrong] })).toMatchObject({ status: 422 })
    expect(await setAliases(unit, { aliases: [always('某办'), always('某办')] })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'aliases.1.name' }] },
    })
  })
})

describe('不参评', () => {
  it('写明原因和起止，取消后到今天为止', async () => {
    const unit = await created()
    const { body } = await exempt(unit, { note: '区教育网' })
    expect(body).toMatchObject({
      version: 2,
      exemptions: [{ category: 'own-website', reason: '自办网站（区教育网）', validFrom: '2021-01-01', validTo: null }],
    })
    const { body: ended } = await office.delete<Unit>(`/api/units/${unit.code}/exemptions/${body.exemptions[0]?.id}`, {
      version: 2,
      reason: '网站已并入',
    })
    expect(ended).toMatchObject({ version: 3, exemptions: [{ validTo: '2021-10-11' }] })
  })

  it('原因从单子里选；选“其他”须写明', async () => {
    const unit = await created()
    expect(await exempt(unit, { category: 'other' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'note' }] },
    })
    expect(await exempt(unit, { category: '随便' })).toMatchObject({ status: 400 })
    const { body } = await exempt(unit, { category: 'other', note: '借调筹备' })
    expect(body.exemptions).toMatchObject([{ reason: '借调筹备' }])
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
    expect(await codes(`q=${encodeURIComponent(aliasOf(here))}`)).toEqual([here.code])
    expect(await codes('q=%25')).toEqual([])
  })
})

function exempt(unit: Unit, fields: object = {}) {
  const validity = { validFrom: '2021-01-01', validTo: null }
  const whole = { version: unit.version, category: 'own-website', note: '', ...validity, ...fields }
  return office.post<Unit>(`/api/units/${unit.code}/exemptions`, whole)
}

async function codes(query: string): Promise<string[]> {
  return (await office.get<Unit[]>(`/api/units?${query}`)).body.map(({ code }) => code)
}
