import type { Account } from '@mingkao/contract'
import { expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import { importSheet } from '../../testing/upload-sheet.ts'
import { workOnImports } from '../imports/index.ts'

const app = await buildApp()
await loadDemo(app.deps)
await workOnImports(app.deps)
const office = await app.signedIn('office')

async function exported(query = ''): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${app.url}/api/accounts/export.xlsx${query}`, { headers: { cookie: office.cookie } })
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  return new Uint8Array(await response.arrayBuffer())
}

const again = (bytes: Uint8Array<ArrayBuffer>) =>
  importSheet(office, 'accounts', bytes, { mode: 'commit', name: '账号.xlsx' })

it('导出再导入，一行也不变，登记表的每一项都在里面', async () => {
  const { body: before } = await office.get<Account>('/api/accounts/M001')
  const fields = {
    ...before,
    unit: before.unit.code,
    platformId: 'cangshan-gov',
    certifiedAs: '仓山区人民政府办公室',
    operator: '某传媒公司',
    isOutsourced: true,
    purpose: '发布，“办事”',
    followers: 12_345,
    url: 'https://weixin.example.com/cs',
    interaction: '留言；投票',
    phone: '=1+1',
    reviewChain: '经办、科长、分管',
    publishesContent: false,
  }
  await office.patch('/api/accounts/M001', { version: before.version, fields, reason: '补全资料' })
  const codes = ['M002', 'M003'].map((code) => ({ code, version: 1 }))
  const suspended = { step: 'suspend', accounts: codes, from: '2021-10-11', reason: '单位来函' }
  expect((await office.post('/api/accounts/steps', suspended)).status).toBe(200)
  const { counts, rejections } = await again(await exported())
  expect(rejections).toEqual([])
  expect(counts).toMatchObject({ read: 21, unchanged: 21 })
  expect((await again(await exported('?codes=M001,M003'))).counts).toMatchObject({ read: 2, unchanged: 2 })
})

it('表上改了状态的，从导入那天起算；撤销导入，原来的日子还原', async () => {
  const head = ['账号编码', '账号名称', '平台', '主管单位', '状态']
  const { body: before } = await office.get<Account>('/api/accounts/M004')
  const row = ['M004', before.name, before.platform, before.unit.code, '停更']
  const batch = await importSheet(office, 'accounts', [head, row], { mode: 'commit' })
  expect(batch.counts).toMatchObject({ changed: 1 })
  const former = async () =>
    (await office.get<{ formerRecords: unknown[] }>('/api/accounts/M004/history')).body.formerRecords
  expect(await former()).toMatchObject([{ stateLabel: '正常', from: null, to: '2021-10-11' }])
  expect((await office.delete(`/api/imports/${batch.id}`)).status).toBe(200)
  expect(await former()).toEqual([])
  expect((await office.get<Account>('/api/accounts/M004')).body).toEqual(before)
})
