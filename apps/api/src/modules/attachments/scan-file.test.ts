import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '@mingkao/contract'
import { afterAll, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { startFakeClamd } from '../../testing/fake-clamd.ts'
import { PNG, uploadFile } from '../../testing/upload-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'mingkao-clamd-'))
const path = join(folder, 'clamd.ctl')
const app = await buildApp({ config: { clamd: { path } } })
const staff = await app.signedIn('staff', { unit: 'T01', name: '经办人' })
const count = () => app.deps.db.prisma.attachment.count()

afterAll(() => rm(folder, { recursive: true, force: true }))

const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`

it('设了病毒扫描：没毒的收下，有毒的拒绝并说出病毒名，记入操作日志', async () => {
  const clamd = await startFakeClamd(path, (file) =>
    file.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK',
  )
  expect((await uploadFile(staff)).status).toBe(201)
  expect(clamd.received.map((file) => Uint8Array.from(file))).toEqual([PNG])
  expect(await app.deps.db.prisma.attachmentContent.findMany()).toMatchObject([{ scanState: 'clean' }])

  const large = `${EICAR}${'啊'.repeat(1_000_000)}`
  const answer = await uploadFile<Problem>(staff, large, '说明.txt')
  expect([answer.status, answer.body.message]).toEqual([422, expect.stringContaining('Eicar-Test-Signature')])
  expect(await count()).toBe(1)
  expect(await app.deps.db.prisma.auditEntry.findFirst({ where: { action: 'refuse-infected-file' } })).toMatchObject({
    actorName: '经办人',
    after: { name: '说明.txt', virus: 'Eicar-Test-Signature' },
  })
  await clamd.close()
})

it.each([
  ['没有开着', null],
  ['不说话就挂断', () => null],
  ['报错', () => 'INSTREAM size limit exceeded. ERROR'],
])('扫描程序%s：不收，请联系运维', async (_how, answer) => {
  const clamd = answer && (await startFakeClamd(path, answer))
  const before = await count()
  const refusal = await uploadFile<Problem>(staff)
  expect([refusal.status, refusal.body.message]).toEqual([422, expect.stringContaining('病毒扫描服务现在用不了')])
  expect(await count()).toBe(before)
  await clamd?.close()
})
