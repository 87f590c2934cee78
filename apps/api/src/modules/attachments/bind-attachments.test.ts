import { beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../db/audit-row.ts'
import { withSqlTransaction, withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { buildApp } from '../../testing/build-app.ts'
import { PNG, uploadFile } from '../../testing/upload-file.ts'
import { attachmentsOf } from './attachments-of.ts'
import { bindAttachments } from './bind-attachments.ts'
import { openAttachment } from './open-attachment.ts'
import { sweepAttachments } from './sweep-attachments.ts'

const app = await buildApp()
const { db } = app.deps
const staff = await app.signedIn('staff', { unit: 'T01', username: '甲' })
const other = await app.signedIn('staff', { unit: 'T01', username: '乙' })
const office = await app.signedIn('office')
const leader = await app.signedIn('leader')

const userOf = async (username: string) => {
  const user = await db.prisma.user.findFirstOrThrow({ where: { displayUsername: username } })
  return { id: user.id }
}
const uploaded = async (name = '截图.png') => (await uploadFile(staff, PNG, name)).body.id
const record = { kind: 'memo', id: '7' }

async function bind(ids: string[], { as = '甲', to = record } = {}) {
  const user = await userOf(as)
  return withSqlTransaction({ db, actor: SYSTEM }, (tx) => bindAttachments(tx, { record: to, attachments: ids, user }))
}
const namesOf = async (id: string) =>
  (await attachmentsOf(db.pool, { kind: 'memo', ids: [id, '8'] })).get(id)?.map(({ name }) => name)

const age = (id: string) =>
  db.pool.query(`update attachments set created_at = now() - interval '25 hours' where id = $1`, [id])
const left = async () => {
  const { rows } = await db.pool.query<{ files: number; contents: number }>(
    `select (select count(*)::int from attachments) as files, (select count(*)::int from attachment_contents) as contents`,
  )
  return rows[0]
}

function refuse(): never {
  throw new Refusal('FORBIDDEN')
}

beforeEach(async () => {
  await db.pool.query('truncate attachment_links, attachments, attachment_contents cascade')
})

describe('附件随记录保存', () => {
  it('按保存时的先后列出，换了次序、去掉一个都照办，去掉的还能放回', async () => {
    const [first, second] = [await uploaded('一.png'), await uploaded('二.png')]
    await bind([second, first])
    expect(await namesOf('7')).toEqual(['二.png', '一.png'])
    await bind([first])
    expect(await namesOf('7')).toEqual(['一.png'])
    await bind([first, second], { as: '乙' })
    expect(await namesOf('7')).toEqual(['一.png', '二.png'])
  })

  it('逐行写入的事务里也能附，事务回滚就等于没附', async () => {
    const id = await uploaded()
    const user = await userOf('甲')
    const attempt = withTransaction({ db, actor: SYSTEM }, async (tx) => {
      const refs = await bindAttachments(tx, { record, attachments: [id], user })
      expect(refs).toEqual([{ id, name: '截图.png', size: PNG.length, type: 'image/png' }])
      expect((await attachmentsOf(tx, { kind: 'memo', ids: ['7'] })).get('7')).toEqual(refs)
      throw new Error('断电')
    })
    await expect(attempt).rejects.toThrow('断电')
    expect(await namesOf('7')).toBeUndefined()
  })

  it('别人上传的、已随别的记录保存的、不存在的，都附不上', async () => {
    const id = await uploaded()
    await expect(bind([id], { as: '乙' })).rejects.toThrow('不是您为这条记录上传的')
    await bind([id])
    await expect(bind([id], { to: { kind: 'memo', id: '8' } })).rejects.toThrow('不是您为这条记录上传的')
    await expect(bind(['00000000-0000-4000-8000-000000000000'])).rejects.toThrow('已经不在')
  })

  it('同时附到几条记录上：只有一条附得上，其余说明请重新上传', async () => {
    const ids = [await uploaded('一.png'), await uploaded('二.png')]
    const binding = ['7', '8', '9', '10'].map((id, at) =>
      bind(at % 2 === 0 ? ids : ids.toReversed(), { to: { kind: 'memo', id } }),
    )
    const ends = await Promise.allSettled(binding)
    const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []))
    expect(reasons).toEqual(Array(3).fill(expect.stringContaining('不是您为这条记录上传的')))
    const { rows } = await db.pool.query('select distinct record_id from attachment_links')
    expect(rows).toHaveLength(1)
  })
})

describe('谁能看', () => {
  it('没有随记录保存时，只有上传的人能看', async () => {
    const path = `/api/attachments/${await uploaded()}/content`
    expect((await staff.get(path)).status).toBe(200)
    for (const person of [other, office, leader]) expect((await person.get(path)).status).toBe(403)
    expect((await app.visitor().get(path)).status).toBe(401)
  })

  it('随记录保存后，看记录的权限，连上传的人也一样；没人负责的种类谁也不能看', async () => {
    const id = await uploaded()
    await bind([id])
    for (const person of [staff, other, office]) {
      expect((await person.get(`/api/attachments/${id}/content`)).status).toBe(403)
    }
    const asking = { user: await signedInAs('甲'), source: { db, clock: app.deps.clock, version: 1n } }
    const seen: string[] = []
    const open = (reader: (recordId: string) => void) =>
      openAttachment({ pool: db.pool, readers: { memo: async (_asking, recordId) => reader(recordId) } }, asking, id)
    expect(await open((recordId) => seen.push(recordId))).toMatchObject({ id })
    expect(seen).toEqual(['7'])
    await expect(open(refuse)).rejects.toThrow('看不到这个附件')
  })

  it('没有的附件、写错的编号：404', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x', "';--"]) {
      expect((await office.get(`/api/attachments/${id}/content`)).status).toBe(404)
    }
  })
})

describe('没人要的附件', () => {
  it('过了一天没有随记录保存的清除并记入操作日志，同样内容还有人用的不丢', async () => {
    const [orphan, bound] = [await uploaded(), await uploaded()]
    await bind([bound])
    await age(orphan)
    await age(bound)
    await sweepAttachments({ db })
    expect(await left()).toEqual({ files: 1, contents: 1 })
    const entry = await db.prisma.auditEntry.findFirstOrThrow({ where: { action: 'sweep-attachment' } })
    expect(entry).toMatchObject({ entityId: orphan, actorName: '系统' })
  })

  it('不到一天的留着；内容没人用了也清除；从记录上去掉的留作历史', async () => {
    const [fresh, removed] = [await uploaded(), await uploaded()]
    await bind([removed])
    await bind([])
    await age(removed)
    await sweepAttachments({ db })
    expect(await left()).toEqual({ files: 2, contents: 1 })
    await db.pool.query('truncate attachment_links')
    await age(fresh)
    await sweepAttachments({ db })
    expect(await left()).toEqual({ files: 0, contents: 0 })
  })
})

async function signedInAs(username: string) {
  const user = await db.prisma.user.findFirstOrThrow({ where: { displayUsername: username } })
  const { id, name } = user
  return { id, username, name, role: 'staff' as const, unit: null, mustChangePassword: false, sessionId: 'x' }
}
