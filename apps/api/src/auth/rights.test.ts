import { contract } from '@mingkao/contract'
import { traverseContractProcedures } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { createExtraRouter } from '../http/extra-router.ts'
import { mountExtraRoutes } from '../http/router.ts'
import { buildApp } from '../testing/build-app.ts'
import { accountRights } from '../testing/account-rights.ts'
import { appealRights } from '../testing/appeal-rights.ts'
import { notificationRights } from '../testing/notification-rights.ts'
import { checklistRights } from '../testing/checklist-rights.ts'
import { checkRights } from '../testing/check-rights.ts'
import { circularRights } from '../testing/circular-rights.ts'
import { columnRights } from '../testing/column-rights.ts'
import { smallDistrict } from '../testing/district.ts'
import { patrolRights } from '../testing/patrol-rights.ts'
import { periodRights } from '../testing/period-rights.ts'
import { rectificationRights } from '../testing/rectification-rights.ts'
import { registerRights } from '../testing/register-rights.ts'
import { reportRights } from '../testing/report-rights.ts'
import { everyReader, officeOnly, ownRows, seniorsOnly, type RightsLine } from '../testing/rights-lines.ts'
import { rightsRows } from '../testing/rights-rows.ts'
import { schemeRights } from '../testing/scheme-rights.ts'
import { unitsIn } from '../testing/units-in.ts'
import { vetoRights } from '../testing/veto-rights.ts'
import type { Answer, Visitor } from '../testing/visitor.ts'
import { createAuth } from './create-auth.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const ids = await rightsRows(app.deps.db)

const anyone = 'anyone'
const all = 'office leader operator'
const YES = '可以'
const NO = '不行'
const none = '00000000-0000-4000-8000-000000000000'

/** 权限表, one line a route. */
const TABLE: Record<string, RightsLine | typeof anyone> = {
  'GET /health': anyone,
  'GET /setup': anyone,
  'POST /setup': anyone,
  'POST /auth/sign-in/username': anyone,
  'POST /auth/sign-out': anyone,
  'GET /me': { may: all, staff: '全区', own: '/me' },
  'GET /system': { may: all, staff: '全区', own: '/system' },
  'POST /auth/change-password': { may: all, staff: '全区', own: '/auth/change-password' },
  'GET /auth/list-sessions': { may: all, staff: '全区', own: '/auth/list-sessions' },
  'POST /auth/revoke-session': { may: all, staff: '全区', own: '/auth/revoke-session' },
  'POST /auth/revoke-sessions': { may: all, staff: '全区', own: '/auth/revoke-sessions' },

  'GET /setup/state': officeOnly('/setup/state'),
  'POST /setup/scheme': officeOnly('/setup/scheme'),
  'POST /setup/period': officeOnly('/setup/period'),

  ...schemeRights,

  'GET /units': { may: all, staff: '全区', own: '/units' },
  'POST /units': officeOnly('/units'),
  'GET /units/{code}': ownRows('/units/CS-T01', '/units/CS-T02'),
  'PATCH /units/{code}': officeOnly('/units/CS-T01'),
  'POST /units/{code}/exemptions': officeOnly('/units/CS-T01/exemptions'),
  'POST /units/{code}/aliases': officeOnly('/units/CS-T01/aliases'),
  'POST /units/order': officeOnly('/units/order'),
  'POST /units/{code}/place': officeOnly('/units/CS-T01/place'),
  'POST /units/{code}/rename': officeOnly('/units/CS-T01/rename'),
  'POST /units/{code}/merge': officeOnly('/units/CS-T01/merge'),
  'POST /units/{code}/close': officeOnly('/units/CS-T01/close'),
  'POST /units/{code}/changes/{id}/undo': officeOnly('/units/CS-T01/changes/1/undo'),
  'DELETE /units/{code}/exemptions/{id}': officeOnly('/units/CS-T01/exemptions/1'),

  'GET /periods': everyReader('/periods'),
  // 未通报不公开: modules/periods/visibility.test.ts has what staff see before and after the circular is out.
  'GET /periods/{period}/summary': everyReader('/periods/2021Q3/summary'),
  'GET /rankings': everyReader('/rankings?period=2021Q3'),
  'GET /units/{code}/standing': ownRows('/units/CS-T01/standing?period=2021Q3', '/units/CS-T02/standing?period=2021Q3'),
  'GET /units/{code}/standing/basis': ownRows(
    '/units/CS-T01/standing/basis?period=2021Q3',
    '/units/CS-T02/standing/basis?period=2021Q3',
  ),
  'POST /units/{code}/standing/what-if': ownRows('/units/CS-T01/standing/what-if', '/units/CS-T02/standing/what-if'),

  'GET /publications': ownRows('/publications', '/publications?unit=CS-T02'),
  'GET /publications/{id}': ownRows(`/publications/${ids.publication}`, `/publications/${ids.otherPublication}`),
  'POST /publications': officeOnly('/publications'),
  'PATCH /publications/{id}': officeOnly(`/publications/${ids.publication}`),
  'POST /publications/{id}/withdraw': officeOnly(`/publications/${ids.publication}/withdraw`),
  'POST /publications/{id}/restore': officeOnly(`/publications/${ids.publication}/restore`),

  ...columnRights,
  ...registerRights(ids),
  ...accountRights(ids),

  ...vetoRights(ids),
  ...checkRights,
  ...circularRights,

  'GET /imports': seniorsOnly('/imports'),
  'POST /imports': officeOnly('/imports?kind=units'),
  'GET /imports/{id}': seniorsOnly(`/imports/${none}`),
  'DELETE /imports/{id}': officeOnly(`/imports/${none}`),
  'GET /imports/{id}/rejections': seniorsOnly(`/imports/${none}/rejections`),
  'POST /imports/{id}/rerun': officeOnly(`/imports/${none}/rerun`),
  'POST /imports/{id}/cancel': officeOnly(`/imports/${none}/cancel`),
  'GET /imports/{id}/events': seniorsOnly(`/imports/${none}/events`),
  'GET /imports/{id}/rejections.xlsx': seniorsOnly(`/imports/${none}/rejections.xlsx`),
  'GET /imports/{id}/file': seniorsOnly(`/imports/${none}/file`),
  'GET /imports/templates/{kind}.xlsx': seniorsOnly('/imports/templates/units.xlsx'),

  'POST /attachments': { may: 'office', staff: '本单位', own: '/attachments' },
  'GET /attachments/{id}/content': { may: 'office leader', staff: '本单位', own: `/attachments/${none}/content` },

  'GET /audit': { may: 'office', staff: '本单位', own: '/audit', other: '/audit?unit=CS-T02' },
  'GET /audit/choices': { may: 'office', staff: '本单位', own: '/audit/choices' },
  'GET /audit/{id}': { may: 'office', staff: '本单位', own: `/audit/${ids.audit}`, other: `/audit/${ids.otherAudit}` },
  ...notificationRights,
  ...patrolRights(ids),
  ...reportRights(ids),
  ...appealRights(ids),
  ...rectificationRights(ids),
  ...periodRights,
  ...checklistRights(ids),

  'GET /users': { may: 'office operator', staff: '否', own: '/users' },
  'POST /users': { may: 'office operator', staff: '否', own: '/users' },
  'POST /users/{id}/disable': { may: 'office operator', staff: '否', own: '/users/nobody/disable' },
  'POST /users/{id}/enable': { may: 'office operator', staff: '否', own: '/users/nobody/enable' },
  'POST /users/{id}/reset-password': { may: 'office operator', staff: '否', own: '/users/nobody/reset-password' },
  'POST /users/{id}/require-password-change': {
    may: 'office operator',
    staff: '否',
    own: '/users/nobody/require-password-change',
  },
  'POST /users/{id}/sign-out': { may: 'office operator', staff: '否', own: '/users/nobody/sign-out' },
}

/** What a person who has not yet changed the first password can still reach. */
const BEFORE_PASSWORD_CHANGE = new Set([
  '/me',
  '/auth/change-password',
  '/auth/list-sessions',
  '/auth/revoke-session',
  '/auth/revoke-sessions',
])

const lines = Object.entries(TABLE).flatMap(([route, line]) => (line === anyone ? [] : [{ route, ...line }]))

it('每个接口都在权限表里，权限表里没有多余的', async () => {
  const routes: string[] = []
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure }) => {
    const { method = 'POST', path = '' } = procedure['~orpc'].route
    routes.push(`${method} ${path}`)
  })
  const extra = createExtraRouter()
  mountExtraRoutes(extra, { ...app.deps, auth: await createAuth(app.deps) })
  for (const { method, path } of extra.all) routes.push(`${method.toUpperCase()} ${path}`)
  expect(Object.keys(TABLE).toSorted()).toEqual([...new Set(routes)].toSorted())
})

describe.each(lines)('$route', ({ route, may, staff, own, other }) => {
  const method = route.split(' ')[0] ?? ''
  const rows = other === undefined ? [own] : [own, other]

  it('没有登录：请先登录', async () => {
    for (const path of rows) {
      expect(await send(app.visitor(), method, path)).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED' } })
    }
  })

  it.each(['office', 'leader', 'operator'] as const)(`%s：${may}可以，其他不行`, async (role) => {
    for (const path of rows) {
      const answer = await send(await app.signedIn(role), method, path)
      expect([path, outcomeOf(answer, method)]).toEqual([path, may.split(' ').includes(role) ? YES : NO])
    }
  })

  it(`经办人员：${staff}`, async () => {
    const answer = await send(await staffOf('CS-T01'), method, own)
    expect(outcomeOf(answer, method)).toBe(staff === '否' ? NO : YES)
    expect(staff === '本单位' ? unitsIn(answer.body) : []).not.toContain('CS-T02')
    const outcomes: string[] = []
    if (other !== undefined) outcomes.push(outcomeOf(await send(await staffOf('CS-T01'), method, other), method))
    expect(outcomes).toEqual(other === undefined ? [] : [NO])
  })

  it('失去单位的经办人员，看不到任何单位的行', async () => {
    const answer = await send(await app.signedIn('staff'), method, own)
    expect(outcomeOf(answer, method)).toBe(staff === '全区' ? YES : NO)
  })

  it.each(['office', 'leader', 'operator', 'staff'] as const)('%s首次登录尚未改密：只能先改密', async (role) => {
    const unit = role === 'staff' ? { unit: 'CS-T01' } : {}
    const { text } = await send(await app.signedIn(role, { mustChangePassword: true, ...unit }), method, own)
    expect(text.includes('PASSWORD_CHANGE_REQUIRED')).toBe(!BEFORE_PASSWORD_CHANGE.has(own))
  })
})

const staffOf = (unit: string) => app.signedIn('staff', { unit })

/** Allowed: a read succeeds or finds nothing, a write gets as far as its input. Whatever is neither, as it came. */
function outcomeOf({ status, text }: Answer, method: string): string {
  if (status === 403 && text.includes('"FORBIDDEN"')) return NO
  const fine = method === 'GET' ? [200, 404] : [200, 201, 400, 404, 409, 415, 422]
  return fine.includes(status) ? YES : `${status} ${text}`
}

async function send(visitor: Visitor, method: string, path: string): Promise<Answer> {
  if (method === 'GET') return visitor.get(`/api${path}`)
  const body = JSON.stringify({ period: '2021Q3', changes: [] })
  return visitor.fetch(`/api${path}`, { method, body, headers: { 'content-type': 'application/json' } })
}
