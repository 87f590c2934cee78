import { contract, type PatrolRun, type Publication, type User } from '@mingkao/contract'
import { traverseContractProcedures } from '@orpc/server'
import { expect, it } from 'vitest'
import { createAuth } from '../auth/create-auth.ts'
import { createDemoAccounts } from '../auth/create-demo-accounts.ts'
import { createExtraRouter } from '../http/extra-router.ts'
import { mountExtraRoutes } from '../http/router.ts'
import { actionLabels, entityLabels } from '../modules/audit/index.ts'
import { offerFirstAdmin } from '../modules/system/index.ts'
import { accountWrites } from '../testing/account-writes.ts'
import { appealWrites } from '../testing/appeal-writes.ts'
import { buildApp } from '../testing/build-app.ts'
import { checklistWrites } from '../testing/checklist-writes.ts'
import { checkWrites } from '../testing/check-writes.ts'
import { circularWrites } from '../testing/circular-writes.ts'
import { columnWrites } from '../testing/column-writes.ts'
import { smallDistrict } from '../testing/district.ts'
import { buildImportApp } from '../testing/import-app.ts'
import { notificationWrites } from '../testing/notification-writes.ts'
import { periodWrites } from '../testing/period-writes.ts'
import { rectificationWrites } from '../testing/rectification-writes.ts'
import { registerWrites } from '../testing/register-writes.ts'
import { reportWrites } from '../testing/report-writes.ts'
import { schemeWrites } from '../testing/scheme-writes.ts'
import { unitWrites } from '../testing/unit-writes.ts'
import { uploadFile } from '../testing/upload-file.ts'
import { importSheet, uploadSheet } from '../testing/upload-sheet.ts'
import { vetoWrites } from '../testing/veto-writes.ts'
import { type Answer, openVisitor, type Visitor } from '../testing/visitor.ts'

const app = await buildApp()
const empty = await buildApp()
/** Works on imports; the first one leaves them waiting. */
const working = await buildImportApp()
await smallDistrict(app.deps.db)
await createDemoAccounts(app.deps)
const office = await app.signedIn('office', { name: '王主任' })
const importer = await working.signedIn('office')
const password = 'Cangshan#2021'
const reason = '按来函更正'

/** One successful call of every route that writes. */
const WRITES: Record<string, () => Promise<Answer>> = {
  'POST /setup': async () => {
    const token = await offerFirstAdmin(empty.deps)
    return empty.visitor().post('/api/setup', { token, username: '首任', name: '首任', password: '清明上河图2021#' })
  },
  'POST /setup/scheme': async () =>
    (await empty.signedIn('office')).post('/api/setup/scheme', { effectiveFrom: '2021-01-01' }),
  'POST /setup/period': () =>
    office.post('/api/setup/period', { year: 2022, quarter: 1, checkAt: null, dataAsOf: null }),

  'POST /auth/sign-in/username': () => signIn('admin'),
  'POST /auth/sign-out': async () => (await signedIn('admin')).post('/api/auth/sign-out'),
  'POST /auth/change-password': async () =>
    (await signedIn('admin2')).post('/api/auth/change-password', {
      currentPassword: password,
      newPassword: '清明上河图2021#',
    }),
  'POST /auth/revoke-session': async () => {
    const here = await signedIn('leader')
    const { body } = await here.get<{ id: string }[]>('/api/auth/list-sessions')
    return here.post('/api/auth/revoke-session', { id: body[0]?.id })
  },
  'POST /auth/revoke-sessions': async () => (await signedIn('leader')).post('/api/auth/revoke-sessions'),

  ...schemeWrites(office),
  ...appealWrites(app, office),
  ...unitWrites(office),

  'POST /publications': () => office.post('/api/publications', publication()),
  'PATCH /publications/{id}': async () => {
    const { body } = await published()
    return office.patch(`/api/publications/${body.id}`, { ...publication(), version: body.version })
  },
  'POST /publications/{id}/withdraw': async () => withdrawn(),
  'POST /publications/{id}/restore': async () => {
    const { body } = await withdrawn()
    return office.post(`/api/publications/${body.id}/restore`, { version: body.version, reason })
  },

  ...columnWrites(office),
  ...reportWrites(app, office),
  ...registerWrites(office),

  'POST /attachments': () => uploadFile(office),

  'POST /imports': () => uploadSheet(importer, 'units', sheetOf('U1')),
  'POST /imports/{id}/rerun': async () => {
    const { id } = await importSheet(importer, 'units', sheetOf('U2'))
    return importer.post(`/api/imports/${id}/rerun`, { mode: 'dry-run' })
  },
  'POST /imports/{id}/cancel': async () => {
    const { body } = await uploadSheet(office, 'units', sheetOf('U3'))
    return office.post(`/api/imports/${body.id}/cancel`)
  },
  'DELETE /imports/{id}': async () => {
    const { id } = await importSheet(importer, 'units', sheetOf('U4'), { mode: 'commit' })
    return importer.delete(`/api/imports/${id}`)
  },

  ...accountWrites(office),
  ...notificationWrites(app, office),
  ...rectificationWrites(app, office),
  'POST /patrol/runs': () => office.post('/api/patrol/runs', { columns: ['C0102'] }),
  'POST /patrol/runs/{id}/cancel': async () => {
    const { body } = await office.get<{ rows: PatrolRun[] }>('/api/patrol/runs')
    return office.post(`/api/patrol/runs/${body.rows[0]?.id}/cancel`)
  },
  'PATCH /patrol/columns/{code}/setting': () =>
    office.patch('/api/patrol/columns/C0102/setting', { ...usualReading, version: 0, isEnabled: false, reason }),
  'POST /patrol/new-items/take-over': async () => {
    const url = 'http://www.example.gov.cn/bmdt/1.htm'
    return office.post('/api/patrol/new-items/take-over', { items: [{ visit: await visitWith(url), url }], reason })
  },

  ...vetoWrites(app, office),
  ...periodWrites(app, office),
  ...checkWrites(app, office),
  ...circularWrites(app, office),
  ...checklistWrites(app, office),
  'POST /users': () => created('新人'),
  'POST /users/{id}/disable': async () => onUser('甲', 'disable'),
  'POST /users/{id}/enable': async () => onUser('乙', 'enable'),
  'POST /users/{id}/reset-password': async () => onUser('丙', 'reset-password'),
  'POST /users/{id}/require-password-change': async () => onUser('丁', 'require-password-change'),
  'POST /users/{id}/sign-out': async () => onUser('戊', 'sign-out'),
}

/** Sent with POST because of their size, or because they go out to the portal; they change nothing. */
const WRITES_NOTHING = [
  'POST /units/{code}/standing/what-if',
  'POST /columns/hand-over/preview',
  'POST /patrol/try',
  'POST /checklists/readings',
  'POST /checklists/readings/rejections.xlsx',
]

it('凡是会写的接口，下面都有一例', async () => {
  const writes: string[] = []
  const add = (method: string, path: string) => method !== 'GET' && writes.push(`${method} ${path}`)
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure }) => {
    add(procedure['~orpc'].route.method ?? 'POST', procedure['~orpc'].route.path ?? '')
  })
  const extra = createExtraRouter()
  mountExtraRoutes(extra, { ...app.deps, auth: await createAuth(app.deps) })
  for (const { method, path } of extra.all) add(method.toUpperCase(), path)
  expect([...Object.keys(WRITES), ...WRITES_NOTHING].toSorted()).toEqual([...new Set(writes)].toSorted())
})

it.each(Object.keys(WRITES))('%s 在操作日志里留下这一次请求', async (route) => {
  const { status, headers, text } = (await WRITES[route]?.()) ?? { status: 0, headers: new Headers(), text: '' }
  expect([status, text]).toEqual([status === 201 ? 201 : 200, text])
  const requestId = headers.get('x-request-id')
  const entries = await databaseOf(route).prisma.auditEntry.findMany({ where: { requestId } })
  expect(entries.length).toBeGreaterThanOrEqual(1)
  for (const { actorName, action, entity } of entries) {
    expect(actorName).toBeTruthy()
    // A new action or kind of row is given its Chinese name in modules/audit.
    expect([actionLabels[action], entityLabels[entity]]).not.toContain(undefined)
  }
  expect(JSON.stringify(entries.map(({ before, after }) => [before, after]))).not.toMatch(
    /"password"|清明上河图|Cangshan#/i,
  )
})

it('日志记着谁、改前、改后和原因', async () => {
  const { body, headers } = await withdrawn()
  const [entry] = await app.deps.db.prisma.auditEntry.findMany({ where: { requestId: headers.get('x-request-id') } })
  expect(entry).toMatchObject({
    actorName: '王主任',
    actorRole: 'office',
    entityId: body.id,
    unitCode: 'CS-T01',
    reason,
  })
  expect(entry?.before).not.toEqual(entry?.after)
})

let count = 0

function publication() {
  count += 1
  const url = `http://www.example.gov.cn/${count}.htm`
  return {
    title: `第${count}条`,
    url,
    unit: 'CS-T01',
    column: 'C0101',
    publishedAt: '2021-10-08T09:00:00+08:00',
    kind: 'original',
    reason,
  }
}

const usualReading = { listUrl: null, itemSelector: null, linkSelector: null, dateSelector: null }

/** A visit that found one item. @returns its id */
async function visitWith(url: string): Promise<string> {
  const items = [{ title: '部门动态一则', url, day: '2021-10-08', time: null, dayFrom: 'text' }]
  const { rows } = await app.deps.db.pool.query<{ id: string }>(
    `with run as (
       insert into patrol_runs (id, trigger, state, created_by, finished_at)
       values (gen_random_uuid(), 'manual', 'done', '王主任', now()) returning id
     )
     insert into patrol_visits (run_id, column_id, state, outcome, newest_on, items)
     select run.id, c.id, 'done', 'found', '2021-10-08', $1 from run, columns c where c.code = 'C0102' returning id::text`,
    [JSON.stringify(items)],
  )
  return rows[0]?.id ?? ''
}

const published = () => office.post<Publication>('/api/publications', publication())

async function withdrawn() {
  const { body } = await published()
  return office.post<Publication>(`/api/publications/${body.id}/withdraw`, { version: body.version, reason })
}

const signIn = (username: string) => app.visitor().post('/api/auth/sign-in/username', { username, password })

async function signedIn(username: string): Promise<Visitor> {
  const { headers } = await signIn(username)
  return openVisitor(app.url, headers.getSetCookie()[0]?.split(';')[0])
}

const created = (username: string) =>
  office.post<{ user: User }>('/api/users', { username, name: username, role: 'staff', unit: 'CS-T01' })

async function onUser(username: string, act: string) {
  const { body } = await created(`${username}-某`)
  return office.post(`/api/users/${body.user.id}/${act}`)
}

function sheetOf(code: string): string[][] {
  return [
    ['单位编码', '简称', '全称', '分组', '启用日期'],
    [code, `${code}局`, `${code}管理局`, '区直部门', '2021-01-01'],
  ]
}

/** Whose log a route's call is found in. */
function databaseOf(route: string) {
  if (route === 'POST /setup' || route === 'POST /setup/scheme') return empty.deps.db
  return route.includes('/imports') && !route.endsWith('cancel') ? working.deps.db : app.deps.db
}
